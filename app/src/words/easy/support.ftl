# Easy read: one idea a line. Draft until people who use easy read have checked it.

support-crisis-samaritans =
    Samaritans listen to anyone.
    You can talk about anything.
    Phone
support-crisis-111 =
    NHS 111 can help with mental health.
    Phone
support-crisis-shout-before =
    Shout answers by text message.
    Text SHOUT to
support-now-danger =
    Is someone in danger now?
    Phone
support-now-talk =
    Do you need to talk to someone now?
    Phone
support-need-complaint-help-what =
    An advocate is a person who helps you.
    They can help you write to us.
    They can come to meetings with you.
    They do not work for the hospital.
    They are free.
    They can help at any time.
support-need-someone-to-speak-what =
    An advocate helps you say what you want.
    They make sure that people listen.
    They do not work for the hospital.
    They are free.
support-need-crisis-what =
    You can talk to someone now.
    You do not have to give your name.
support-need-safeguarding-what =
    You can tell the council.
    You can also phone one of these helplines.
    You do not have to be sure.
support-need-bereavement-what =
    You can talk to someone about how you feel.
    You can ask what you have to do.
support-need-carers-what =
    Do you look after someone?
    There is help for you.
support-need-council-care-what =
    The council looks after most care at home.
    It looks after most care homes.
    Tell the council first.
    Are you not happy with its answer?
    You can ask the Ombudsman for councils and care.
support-need-gp-or-dentist-what =
    You can tell them first.
    Or tell the NHS body that pays for them.
    You don't have to tell both.
support-need-fitness-to-practise-what =
    These bodies check doctors, nurses, dentists and other health staff.
    They decide who may work.
    They do not look at what went wrong for you.
    Tell us about that too.
support-need-compensation-what =
    We can't pay money for harm.
    You can ask for free advice on the law.
    There are time limits.
    Most people have 3 years.
support-need-my-records-what =
    You can ask to see what we keep about you.
    It is free.
support-need-data-use-what =
    Tell us first.
    We look into it.
    Are you not happy with our answer?
    You can go to the body that checks this.
support-need-ombudsman-what =
    The Ombudsman is not part of the NHS.
    Go there when you have our final answer.
    It is free.
    What it decides is final.
    Go within a year of when you knew about it.
support-need-money-and-travel-what =
    You may get money back for your journey.
    These people can tell you what help you can get.
support-need-interpreters-what =
    We can get someone who speaks your language.
    We can write letters that you can read.
    It is free.
    Tell us what you need.
support-need-other-what =
    Here are more people who can help.
    Can you not find what you need?
    Talk to us.
support-where-hint =
    For example, FY3 8NR or Blackpool.
    We use it to find your council.
    We do not keep it.
problem-place-part =
    Enter a full postcode, like FY3 8NR.
    A part of it can be in two councils
problem-place-format =
    Enter a full postcode, like FY3 8NR.
    Or enter the name of a council
problem-place-unknown =
    We can't find this postcode.
    Check it.
    Or enter the name of your council
support-land-what =
    The help here is for people in England.
    We can still help you with our care.
support-land-scotland =
    Do you live in Scotland?
    The Patient Advice and Support Service can help you.
    It is part of Citizens Advice.
    It is free.
support-land-wales =
    Do you live in Wales?
    Llais speaks up for people who use the NHS.
support-land-northern-ireland =
    Do you live in Northern Ireland?
    The Patient and Client Council can help you.
support-land-islands =
    Your island has its own health service.
    Ask it who can help you.
support-no-local =
    We know of nobody in the area of { $council }.
    These people help all over England.
support-no-local-nobody =
    We know of nobody who does this yet.
    Talk to us.
    We will look for someone with you.
support-stale =
    Our team last checked this on { $date }.
    It may be old.
    Is it wrong?
    Tell us.
leaflet-how =
    This is your leaflet.
    Use "Print" in your browser.
    You can also save it as a file.
    You can keep the web address of this page.
leaflet-made =
    From { $team } at { $trust }, { $date }.
    Numbers can change.
    Does one not work?
    Tell us.

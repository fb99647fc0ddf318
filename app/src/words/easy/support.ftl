# Easy read: one idea a line. Draft until people who use easy read have checked it.

support-crisis-samaritans =
    Samaritans listen to anybody.
    You can talk about anything.
    Phone
support-crisis-111 =
    NHS 111 can link you to mental health help.
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
    A complaint tells us that something went wrong.
    An advocate can help you with it.
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
support-need-crisis = I can't cope, or I fear what I might do
support-need-crisis-what =
    You can talk to someone now.
    You do not have to give your name.
support-need-safeguarding-what =
    You can tell the council.
    Or you can tell one of these helplines.
    You do not have to be sure.
support-need-bereavement-what =
    You can talk to someone about how you feel.
    Or about what you have to do.
support-need-carers-what =
    You may look after a friend.
    You may look after someone in your family.
    There is help for you.
support-need-council-care-what =
    Care at home is mostly the council's work.
    Care homes are mostly its work too.
    Tell the council first.
    Are you not happy with its answer?
    You can ask the Ombudsman for councils and care.
    The Ombudsman looks at complaints.
support-need-gp-or-dentist-what =
    You can tell them first.
    Or you can tell the NHS team that pays them.
    You don't have to tell both.
support-need-fitness-to-practise-what =
    These groups decide who may work in health care.
    They decide about doctors, nurses and dentists.
    They decide about other health jobs too.
    They do not look at what went wrong for you.
    Tell us about that as well.
support-need-compensation-what =
    We can't pay money for harm.
    You can ask for free advice on the law.
    There are time limits.
    Most people have 3 years.
support-need-my-records-what =
    You can ask to see what we keep about you.
    It is free.
support-need-data-use-what =
    Tell us first, and we look into it.
    Are you not happy with our answer?
    You can go to those who watch over this.
support-need-ombudsman-what =
    The Ombudsman is not part of the NHS.
    It looks at complaints.
    First you must have our final (last) answer.
    It is free.
    What it decides is final.
    Go within a year of when you knew about it.
support-need-money-and-travel-what =
    You may get money back for travel to the hospital.
    These people can tell you what help you can get.
support-need-interpreters-what =
    We can get you an interpreter (they speak your language).
    We can send you letters that you can read.
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
problem-place-missing = Type a postcode or the name of a council
problem-place-part =
    Type a full postcode, like FY3 8NR.
    One part can be in more than one council
problem-place-format =
    Type a full UK postcode, like FY3 8NR.
    Or type the name of a council
problem-place-unknown =
    We can't find this postcode.
    Check it.
    Or type the name of your council
support-land-what =
    This help is for people who live in England.
    We can still help with care we gave you.
support-land-scotland =
    In Scotland, Citizens Advice can help you.
    It helps with complaints about the NHS.
    It is free.
    Ask for the Patient Advice and Support Service.
support-land-wales =
    In Wales, you can go to Llais.
    Llais speaks up for people who use the NHS.
support-land-northern-ireland =
    You can go to the Patient and Client Council.
    It helps people in Northern Ireland.
    It helps with complaints about health care.
support-land-islands =
    Your island has its own health service.
    Ask it who can help you there.
support-no-local =
    We looked in the area of { $council }.
    We know of nobody there who does this.
    These people help all over England.
support-no-local-nobody =
    We know of nobody who does this yet.
    Talk to us.
    We will find someone with you.
support-stale =
    Our team last checked this on { $date }.
    It may have changed.
    If it has, tell us.

leaflet-how =
    This is your leaflet (a page to print).
    Use "Print" in your browser.
    You can also save it as a file there.
    You can keep the web address of this page.
    You can send it to others.
leaflet-made =
    This is from the { $team }.
    They work at { $trust }.
    We made it on { $date }.
    Numbers can change.
    If one does not work, tell us.

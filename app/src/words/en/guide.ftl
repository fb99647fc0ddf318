# "What can I do?": the questions, what somebody can do, and a page for each stage.

guide-title = What can I do?
guide-stages-heading = Or read about each step

guide-ask-whose = Whose care is it about?
guide-ask-whose-hint = We ask up to 4 short questions. Then we show you what you can do. We don't keep your answers.
guide-whose-ours = Care from { $trust }
guide-whose-gp-or-dentist = Care from a GP, dentist, pharmacy or optician
guide-whose-council-care = Care in a care home, or care that the council set up
guide-whose-elsewhere = Care from another hospital or service
guide-whose-not-sure = I'm not sure
guide-whose-missing = Select whose care it is about

guide-ask-wish = What do you want most?
guide-ask-wish-hint = Choose what matters most. You can do more than one thing.
guide-wish-put-right = A quick answer, or something put right
guide-wish-full-look = A full look at what happened, and a written answer
guide-wish-said-no = I have had the final answer, and I am not happy with it
guide-wish-money = Money for harm that was done
guide-wish-worker = I don't think someone should be allowed to work in health care
guide-wish-records = To see my health records
guide-wish-data-use = It's about how my information was used
guide-wish-missing = Select what you want most

guide-ask-now = Is the care still going on?
guide-ask-now-hint = For example, someone is on a ward now, or has more visits to come.
guide-now-there-now = Yes, it is still going on
guide-now-over = No, it is over
guide-now-missing = Select if the care is still going on

guide-ask-age = How long ago was it?
guide-ask-age-hint = If you found out about it later, count from the day you found out.
guide-age-year = In the last 12 months
guide-age-longer = Longer ago
guide-age-not-sure = I don't know
guide-age-missing = Select how long ago it was

guide-ends-heading = What you can do
guide-ends-what = You can do more than one of these. What we would try first stands first.
guide-ends-safe = None of this will affect your care.
guide-answers-heading = What you told us
guide-answers-kept = We don't keep these. They stand in the address of this page, so your browser may keep them.
guide-change = your answer: { $question }
guide-best = Try this first
guide-fact-for = What it is for
guide-fact-long = How long it takes
guide-fact-expect = What to expect
guide-read-more = Read more about this step:
guide-help-heading = More help

## What somebody can do. What is said of all of them, or of every other body, is said once.

guide-any-cost = It is free.

guide-ward-heading = Talk to the people who care for you
guide-ward-for = To have something put right now, while the care goes on.
guide-ward-long = You can do it now.
guide-ward-expect = They should listen to you, and tell you what they will do.
guide-ward-who = Ask for the nurse in charge, or the person who runs the clinic.
guide-ward-say = You could say: "I am worried about this. Who can put it right, and when?"

guide-pals-heading = Talk to us (PALS)
guide-pals-for = PALS is our team for quick answers, and for things that can be put right soon. If it isn't our care, we find out who it is for.
guide-pals-long = We tell you that we have it within 3 working days. We also tell you by when we answer.
guide-pals-expect = We ask the staff who can help, and tell you what they say. You can still make a complaint later.
guide-pals-way = Talk to us

guide-complaint-heading = Make a complaint
guide-complaint-for = To have what happened looked into fully. You get a written answer.
guide-complaint-long = We tell you that we have it within 3 working days. We agree with you how long it takes. If it takes more than 6 months, we tell you why.
guide-complaint-expect = We ask what you want us to answer, and how. We look into it and write to you.
guide-complaint-late = You should tell us within 12 months. Tell us even if it was longer ago. We may still look into it if you had good reasons. We must also still be able to do it well and fairly.
guide-complaint-way = Ask for a full look

guide-ombudsman-heading = Go to the Ombudsman
guide-ombudsman-for = To ask someone outside the NHS to look at it, when you have had the final answer.
guide-ombudsman-long = It is not the same for everyone. Ask them when you get in touch.
guide-ombudsman-expect = They first check if they can look into it. What they decide is final.
guide-ombudsman-late = You should go within 12 months of when you knew about it. Ask them even if it was longer ago. They may still look at it if there was a good reason.
guide-ombudsman-way = How to reach the Ombudsman

guide-advocate-heading = Get an advocate to help you
guide-advocate-for = To have someone on your side. They can help you write to us, and come to meetings. They do not work for the hospital.
guide-advocate-long = You can ask for one at any time, now or later.
guide-advocate-expect = They help you say what you want. They can't tell you what the law says, or what care you need.
guide-advocate-way = Find an advocate

guide-legal-heading = Get advice on the law
guide-legal-for = To find out if you can ask for money for harm that was done.
guide-legal-long = The law sets time limits, so ask soon. It can take a long time.
guide-legal-cost = Some advice is free. Ask what it costs before you agree to anything.
guide-legal-expect = They tell you if the law can help you. You can still ask for an answer about the care as well.
guide-legal-way = Find advice on the law

guide-regulator-heading = Tell the people who decide who may work
guide-regulator-for = To say that a doctor, nurse or other health worker should not be allowed to work.
guide-regulator-long = It is not the same each time. Ask them when you tell them.
guide-regulator-expect = They look at the worker, not at the rest of your care. You can ask for an answer about that as well.
guide-regulator-way = Find who to tell

guide-other-heading = Talk to the people who gave the care
guide-other-long = Ask them when you tell them.
guide-other-expect = They should look into it and answer you.
guide-other-gp-or-dentist-for = They look into their own care first. If you would rather not tell them, tell the NHS body that pays for their work.
guide-other-gp-or-dentist-way = Find who to tell about a GP, dentist, pharmacy or optician
guide-other-council-care-for = They look into their own care first. If the council pays for it or set it up, you can tell the council.
guide-other-council-care-expect = They should look into it and answer you. If you are not happy with the final answer, you can go to the Ombudsman for councils and care.
guide-other-council-care-way = Find who to tell about care at home or in a care home
guide-other-other-for = Each hospital or service looks into its own care. It knows what happened, and can put it right.
guide-other-other-way = Find who to tell
guide-other-my-records-heading = Ask to see your records
guide-other-my-records-for = You have a right to see what is kept about you. Ask the people who gave the care.
guide-other-my-records-long = They have 1 month. If it is a lot of work, they can take up to 2 months more.
guide-other-my-records-expect = They may need to check who you are. You do not have to say why you ask.
guide-other-my-records-way = How to ask for your records
guide-other-data-use-heading = Go to someone outside the NHS
guide-other-data-use-for = They check how people's information is used. Tell us first, and go to them if we don't put it right.
guide-other-data-use-expect = They may ask what we told you, so keep our answer.
guide-other-data-use-way = Find who checks how information is used

## A page for each stage.

stages-label = Steps before and after this one
stages-what = What it is
stages-do = What to do
stages-how-long = How long it takes
stages-who-helps = Who can help you
stages-advocate = Find an advocate near you
stages-guide = See all you can do, side by side

stage-soon-heading = Talk to the people who care for you
stage-soon-what = This is the quickest way. The people who give the care know what is going on. They can often put it right at once.
stage-soon-do = On a ward, ask for the nurse in charge. In a clinic, ask for the person who runs it.
stage-soon-do-2 = Say what is wrong and what you want them to do. Ask who will do it, and when.
stage-soon-do-3 = If someone on a ward is getting worse, say so at once. Ask for a doctor to come.
stage-soon-how-long = You can do this at any time. Ask them when you will hear more.
stage-soon-who-helps = A friend or someone in your family can talk for you. You can also ask us to talk to the ward with you.

stage-pals-heading = Our team helps (PALS)
stage-pals-what = PALS is short for Patient Advice and Liaison Service. We are a team of the hospital. We listen, find answers, and try to put things right soon.
stage-pals-do = Tell us what happened and what you want. You can write to us here, or phone us.
stage-pals-do-2 = You can ask for a full look and a written answer at any time. You don't have to try this first.
stage-pals-how-long = We tell you that we have it within 3 working days. We also tell you by when we answer.
stage-pals-who-helps = You can let a friend or someone in your family write to us for you. We may then need to ask you if you agree.
stage-pals-way = Tell us now

stage-complaint-heading = A full look (a complaint)
stage-complaint-what = We look into what happened fully, and give you a written answer. The law says how we must do this.
stage-complaint-do = Tell us what happened, and choose "I want it looked into fully, with a written answer". You can write it, or say it on the phone. If you say it, we write it down and give you a copy.
stage-complaint-do-2 = Tell us within 12 months of when it happened, or of when you found out. Tell us even if it was longer ago. We may still look into it if you had good reasons. We must also still be able to do it well and fairly.
stage-complaint-how-long = We tell you that we have it within 3 working days. Working days leave out weekends and bank holidays.
stage-complaint-how-long-2 = We then talk with you about how we look into it, and we agree how long it takes. If we can't talk with you, we choose a time and write to you.
stage-complaint-how-long-3 = It can take up to 6 months. If it takes longer, we write and tell you why. Then we answer as soon as we can.
stage-complaint-who-helps = An advocate can help you at any time. They can help you write, and come to meetings. They are free, and they do not work for the hospital.
stage-complaint-way = Start a complaint

stage-answer-heading = Our answer, and a meeting
stage-answer-what = We write to you. We say how we looked into it, what we found, and what we will change. If something went wrong, we say sorry for it.
stage-answer-do = Read it in your own time. If it leaves something out, or you think it is wrong, tell us.
stage-answer-do-2 = You can ask to meet us and talk about it. You can bring someone with you.
stage-answer-do-3 = Keep the answer. It says if it is our final one, and how to go to the Ombudsman.
stage-answer-how-long = You get it by the time we agreed with you. If we are late, we tell you why.
stage-answer-who-helps = An advocate can read the answer with you, and come to the meeting.
stage-answer-way = Follow what you sent us

stage-ombudsman-heading = The Ombudsman
stage-ombudsman-what = The full name is the Parliamentary and Health Service Ombudsman. It is not part of the NHS. It makes the final decision when the NHS and you do not agree. It is free.
stage-ombudsman-do = Ask us for our final answer first. Then get in touch with the Ombudsman, and send our answer along.
stage-ombudsman-how-long = Go within 12 months (1 year) of when you knew about it. You need our final answer first, so do not wait too long to tell us.
stage-ombudsman-how-long-2 = Is it longer ago? Ask the Ombudsman all the same. They may still look at it if there was a good reason.
stage-ombudsman-how-long-3 = How long they take is not the same for everyone. Ask them when you get in touch.
stage-ombudsman-who-helps = An advocate can help you write to the Ombudsman.
stage-ombudsman-way = How to reach them

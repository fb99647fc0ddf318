# The public side: start, question pages, confirmation, follow, support.

## In danger now.

danger-heading = If someone is in danger now
danger-999-before = Phone
danger-999-after = if someone's life is at risk or they may come to serious harm.
danger-ward = If you are on a ward, tell a nurse now. Ask for the nurse in charge.
danger-111-before = Phone
danger-111-after = if someone needs medical help soon. Choose the mental health option if that is what they need.
danger-not-watched = We do not watch this service day and night. Our hours: { $hours }.

## Start page.

start-lede = Tell the { $team } at { $trust } what went well, or what went wrong.
start-can-heading = You can use this service to:
start-can-question = ask a question
start-can-put-right = ask us to put something right quickly
start-can-full-look = ask for a full look at what happened, and a written answer
start-can-thanks = say thank you
start-can-suggestion = make a suggestion
start-can-data-use = tell us about how we used your information
start-care-not-affected = What you tell us will not affect your care. We keep it apart from your health record.
start-what-happens-heading = What happens to what you write
start-what-happens-who = Our team reads it. We ask the staff who can help us find the answer.
start-what-happens-kept = We store it in a way that only our staff can read.
start-what-happens-when = We tell you that we have it within 3 working days.
start-what-happens-code = We give you a reference and a code. Use them to see what is happening and to write to us again.
start-before-heading = Before you start
start-before-time = It takes about 10 minutes. You can save what you wrote and carry on later, on another phone or computer too.
start-before-anonymous = You don't have to give your name, or a way to reach you.
start-shared-heading = If you share this phone or computer
start-before-shared = Other people may see which pages you looked at.
start-exit-what = Each page after this one has "Exit this page" at the top. Press it, and another website opens at once.
start-exit-keys = If you have a keyboard, you can press the Shift key 3 times instead.
start-exit-closes = It closes what you wrote, so that nobody can read it here. If you have not sent it, you may need to start again.
start-exit-limits = It can't hide that you were here. Your browser still has a list of the pages you looked at.
start-now = Start now
start-carry-on-heading = You have already started
start-carry-on-what = We kept what you wrote. It is not sent yet.
start-carry-on = Carry on
start-again = Delete it and start again
start-other-heading = Other ways to reach us
start-other-what = You can talk to us instead. We can write it down for you.
start-other-phone = Phone:
start-other-relay = Relay UK, if you can't hear or speak on the phone. Dial:
start-other-email = Email:
start-other-address = Write to us or come to see us:
start-other-help = Tell us if you need an interpreter, British Sign Language or easy read. It is free.
start-more-heading = More help
start-deleted = We have deleted what you wrote.
start-more-come-back = Come back to what you saved
start-more-follow = Follow what you have already sent us

## Question pages: heading, hints, and what else stands on them.

question-continue = Continue
question-save = Save and come back later
question-back = You are back. We kept everything you wrote.
question-back-more = See how long we keep it, or delete it
question-anew = We kept what you typed just now. The answers you gave before are not here any more. You may have sent them, or opened them somewhere else.
question-gone = The answers you gave before are not here any more. You may have sent them, or opened them somewhere else.
question-what-you-would-like = What would you like to happen?
question-pass-it-on = Passing it on
question-who-it-is-about = Who is it about?
question-who-you-are = Who are you to them?
question-can-they-decide = Can they tell us if they agree?
question-what-happened = What happened?
question-when = When did it happen?
question-where = Where did it happen?
question-photos-or-documents = Do you want to add photos or documents? (optional)
question-your-name = What is your full name? (optional)
question-share-your-thanks = Sharing your thanks
question-how-to-reach-you = How should we contact you?
question-what-you-need = What do you need to talk with us? (optional)

want-hint = This tells us how to start. You can change your mind later.
want-or = or
want-data-use-hint = For example, we told the wrong person, or got something wrong.
want-elsewhere-hint = For example, your GP, another hospital, or an ambulance.
want-not-sure-hint = That's fine. We will talk about it with you.

pass-on-what = It is not about us, so we can't look into it. We can send what you write to those it is for.
body-primary = A GP, dentist, pharmacist or optician
body-hospital = Another hospital
body-ambulance = An ambulance
body-nhs-111 = NHS 111
body-social-care = A care home, or care from the council
body-not-sure = Someone else, or I'm not sure
body_name-hint = For example, the name of the surgery or the care home.
pass_on-hint = They may then write to you themselves. We tell you before we send it.
pass_on-yes = Yes, send them what I write
pass_on-yes-hint = With your name and how to reach you, if you give us those.
pass_on-no = No, don't send it to anyone
pass_on-no-hint = We read it, and tell you who it is for.

sharing-what = We would like the staff to see your thanks. You choose what they see of you.
share_name-yes = Yes, tell them my name
share_name-no = No, only show them my words
publish-hint = For example, on our website or on a wall. You can change your mind later. Tell us, and we take it down.
publish-no = No
publish-without-name = Yes, without my name
publish-with-name = Yes, with my name

about-hint = We ask because we may need to check with the person before we share things about their care.
about-somebody-else-hint = This could be a friend, a person in your family, or a person you care for.
patient_name-hint = So that we can find out about their care. You can leave this empty.
relationship-hint = For example, my mother, or my neighbour. You can leave this empty.

writer-hint = This tells us who must agree before we share things about their care.
writer-relative = I am family, a partner or a friend
writer-carer = I look after them
writer-parent = I am the parent or guardian of a child
writer-advocate = I am their advocate
writer-solicitor = I am their solicitor
writer-mp = I am an MP, or I work for one
writer-public-body = I work for another public body
writer-other = None of these

patient-hint = We look into what you tell us, whatever you choose. This is about what we may share with you.
patient-can-decide = Yes, they can decide for themselves
patient-cannot-decide = No, they are not able to decide this now
patient-child = They are a child under 16
patient-has-died = They have died
patient-not-sure = I'm not sure

what_happened-hint = Use your own words. Write as much or as little as you like.
what_happened-hint-danger = Nobody reads this at once. If someone is in danger now, phone 999.

when-hint = This helps us to find the right records and the right staff.
when_date-legend = Date it happened
when_date-hint = For example, 9 4 2026
when_words-hint = For example, last winter, or every Monday in May

where-hint = This helps us to ask the right staff.
site-hint = Choose the place where it happened.
service-hint = Choose the one that fits best.
place-or = or
place-choose = Choose from the list
place-do-not-know = I don't know

name-hint = So that we know what to call you. You can leave this empty.

channel-hint = We use only the way you choose. Choose one that is safe for you.
channel-email-hint = Our emails say only that there is an update.
channel-text-hint = Our texts say only that there is an update.
channel-none-hint = Come back with your reference and code to see our answer.
nudge-hint = An email address. We use it only to say that there is something new. Our team can't see it.
nudge-hint-text = An email address or a mobile number. We use it only to say that there is something new. Our team can't see it.
nudge-kept = We keep an address. Our team can't see it.
may_leave_message-yes = You can leave me a message
may_leave_message-no = Don't leave a message
post_address-hint = Write it as it should stand on the letter.

never-legend = Is there anything we must never do? (optional)
never-leave-message = Don't leave a message on my phone
never-post = Don't send me letters
safe_words-hint = For example, phone me only after 4pm. Or, don't say what it is about.

needs-hint = So that we write and talk in a way that works for you. Choose all that you need.

other-tab-heading = You also wrote this
other-tab-what = You answered this in another tab or window. We will keep what is in the form below. Copy across what you want to keep.

## Not for us: your records, and care from somewhere else.

reach-phone = Phone:
reach-email = Email:
reach-web = Website:

records-heading = See your health records
records-what = You have a right to see what we keep about you. It is free. You do not have to say why.
records-who = Ask the team that looks after our records:
records-who-ask = We can tell you who to ask. Phone the { $team }:
records-when = They have 1 month to give you a copy. If it is a lot of work, they can take up to 2 months more. They must tell you.
records-app = You may find some of your records in the NHS App. Your GP can show you the records that they keep.
records-nothing-sent = You have not sent us anything. We have kept nothing of what you chose here.
records-died-heading = If the person has died
records-died = The law lets some people see the records of a person who has died. It is for those who deal with their will, or who may have a claim. Ask the same team.
records-wrong-heading = If something is wrong with your records
records-wrong = Tell us if we lost them, got them wrong, or let someone else see them. Tell us too if you asked for them and got no answer.
records-back = Go back and tell us what went wrong

elsewhere-heading = Who gave the care?
elsewhere-hint = We can only look into our own care. We can tell you who to go to.
body-heading = Who it is for
body-primary-heading = Talk to the surgery, dentist, pharmacy or optician
body-primary-what = Ask for the manager first. They must look into it and answer you. If you would rather not, you can go to the NHS body that pays for their work.
body-hospital-heading = Talk to that hospital
body-hospital-what = Each hospital has its own team like ours. Ask it for the "Patient Advice and Liaison Service", or PALS.
body-ambulance-heading = Talk to the ambulance service
body-ambulance-what = Each ambulance service has a team that looks into what people tell it.
body-nhs-111-heading = Talk to NHS 111
body-nhs-111-what = Those who answer 111 where you live look into it. You can phone 111 and ask who they are.
body-social-care-heading = Talk to the care home or the council
body-social-care-what = Talk first to those who gave the care. If the council pays for it or set it up, you can go to the council too.
body-not-sure-heading = We can find out who it is for
body-not-sure-what = Tell us what happened. We find out who can help, and tell you.
body-not-sent = You have not sent us anything yet. We have kept nothing of what you chose here.
body-pass-on-heading = Or ask us to pass it on
body-pass-on-what = Tell us what happened, and we can send it to them. We ask you first what we may send.
body-pass-on = Ask us to pass it on
body-ours-too = Was some of it our care?
body-back = Go back and tell us about that

## How we used somebody's information.

data-use-heading = Your rights
data-use-law = The law gives us until { $date } to tell you that we have it. We try to be faster.
data-use-then = Then we must look into it, and tell you what we found, without delay.
data-use-commissioner = You can also go to someone outside the NHS who checks how people's information is used. It is free:

## Errors.

problem-want-missing = Select what you would like to happen
problem-want-unknown = Select what you would like to happen
problem-body-missing = Select who gave the care
problem-body-unknown = Select who gave the care
problem-body_name-too-long = Their name must be { $limit } characters or less
problem-pass_on-missing = Select if we may pass it on
problem-pass_on-unknown = Select if we may pass it on
problem-share_name-missing = Select if we may tell the staff your name
problem-share_name-unknown = Select if we may tell the staff your name
problem-publish-missing = Select if we may show your words to other people
problem-publish-unknown = Select if we may show your words to other people
problem-about-missing = Select who it is about
problem-about-unknown = Select who it is about
problem-patient_name-too-long = Their full name must be { $limit } characters or less
problem-relationship-too-long = Who they are to you must be { $limit } characters or less
problem-writer-missing = Select who you are to them
problem-writer-unknown = Select who you are to them
problem-patient-missing = Select if they can tell us that they agree
problem-patient-unknown = Select if they can tell us that they agree
problem-talk-missing = Select that we can talk about the care, or choose another answer
problem-share_with-too-long = The name must be { $limit } characters or less
problem-decision-missing = Select yes or no
problem-what_happened-missing = Enter what happened
problem-what_happened-too-long = What happened must be { $limit } characters or less
problem-when-missing = Select when it happened
problem-when-unknown = Select when it happened
problem-when_date-missing = Enter the date it happened
problem-when_day-missing = The date it happened must include a day.
problem-when_day-not-real = The date it happened must be a real date
problem-when_day-future = The date it happened must be today or in the past
problem-when_day-too-long = Day must be { $limit } characters or less
problem-when_month-missing = The date it happened must include a month.
problem-when_month-too-long = Month must be { $limit } characters or less
problem-when_year-missing = The date it happened must include a year.
problem-when_year-too-long = Year must be { $limit } characters or less
problem-when_words-missing = Enter roughly when it happened
problem-when_words-too-long = Roughly when it happened must be { $limit } characters or less
problem-site-missing = Select which hospital or clinic it was, or "I don't know"
problem-site-unknown = Select which hospital or clinic it was, or "I don't know"
problem-service-missing = Select which ward or service it was, or "I don't know"
problem-service-unknown = Select which ward or service it was, or "I don't know"
problem-name-too-long = Your full name must be { $limit } characters or less
problem-channel-missing = Select how you want us to contact you
problem-channel-unknown = Select how you want us to contact you
problem-email-missing = Enter your email address
problem-email-format = Enter an email address in the correct format, like name@example.com
problem-email-too-long = Email address must be { $limit } characters or less
problem-phone-missing = Enter your phone number
problem-phone-format = Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192
problem-phone-too-long = Phone number must be { $limit } characters or less
problem-text_number-missing = Enter your mobile number
problem-text_number-format = Enter a phone number, like 07700 900 982 or +44 7700 900 982
problem-text_number-too-long = Mobile number must be { $limit } characters or less
problem-post_address-missing = Enter your name and address
problem-post_address-too-long = Name and address must be { $limit } characters or less
problem-nudge-format = Enter an email address in the correct format, like name@example.com
problem-nudge-neither-format = Enter an email address or a mobile number, like 07700 900 982
problem-nudge-too-long = The address to nudge you at must be { $limit } characters or less
problem-never-unknown = Select what we must never do from the list
problem-never-contradicts = Change one of your answers: they do not go together
problem-safe_words-too-long = What we should know must be { $limit } characters or less
problem-safe_words-holds-code = Take your code out of what you wrote, so that only you have it
problem-again-missing = Select if you want us to look at this again
problem-needs-unknown = Select what you need from the list
problem-language-missing = Enter the language you need
problem-language-too-long = Language must be { $limit } characters or less
problem-other_need-missing = Enter what you need
problem-other_need-too-long = What you need must be { $limit } characters or less
problem-message-missing = Enter your message
problem-message-holds-code = Take your code out of your message, so that only you have it
problem-message-too-long = Your message must be { $limit } characters or less

## Photos and documents.

files-hint = You do not have to. Only add what helps us to understand.
files-hint-kinds = You can add JPG, PNG and HEIC photos, and PDF, DOCX and TXT documents.
files-hint-limits = You can add up to { $count } files. Each must be smaller than { $each } MB, and all of them together smaller than { $all } MB.
files-intimate-heading = Photos of private parts
files-intimate = Do not add photos that show private parts of the body, yours or anyone else's.
files-intimate-instead = Tell us in words what can be seen. Or phone us, and we can talk about how to share it safely.
files-hidden-summary = What we take out of your photos
files-hidden = Photos can hold hidden details, such as where and when they were taken. We take these details out of your photos.
files-hidden-not = We do not change documents. They may hold details such as the name of the person who wrote them.
files-upload = Upload
files-taken-heading = Files you have added
files-remove = Remove
files-remove-name = Remove { $name }
file-size-kb = { $size } kB.
file-size-mb = { $size } MB.
file-stripped = Hidden details are taken out.
file-not-yet = We have it, but it is not checked for viruses yet. Nobody can open it until it is.
file-virus-later = It may hold a virus. Nobody can open it.
file-empty = { $name } is empty. Choose another file
file-too-large = { $name } must be smaller than { $limit } MB
file-too-many = { $name } was not added. You can only add up to { $limit } files
file-too-much = { $name } was not added. All files together must be smaller than { $limit } MB
file-wrong-type = { $name } must be a JPG, PNG, HEIC, PDF, DOCX or TXT file
file-not-what-it-says = { $name } is not the kind of file that its name says. Save it again, or choose another file
file-macros = { $name } has programs or other files in it. Save it without them, or as a PDF
file-virus = { $name } may hold a virus. Choose another file
file-damaged = { $name } is damaged, so we can't take hidden details out of it. Save it again, or choose another file
file-not-stored = { $name } could not be uploaded. Try again

## Answers, shown again.


answer-want = What you would like
answer-body = Who it is for
answer-pass_on = If we may pass it on
answer-share_name = If we may tell the staff your name
answer-publish = If we may show your words
answer-about = Who it is about
answer-patient_name = Their name
answer-relationship = Who they are to you
answer-writer = Who you are
answer-patient = If they can tell us that they agree
answer-what_happened = What happened
answer-when = When
answer-site = Hospital or clinic
answer-service = Ward or service
answer-files = Photos or documents
answer-no-files = None
answer-name = Your name
answer-channel = How to contact you
answer-nudge = Where to nudge you
answer-needs = What you need
answer-not-given = Not given
answer-no-needs = Nothing
answer-need-interpreter = An interpreter: { $language }
answer-need-other = Something else: { $need }

wait-title = A short wait
wait-heading = We are getting a lot of messages
wait-what = Your answers are safe with us. They are not sent yet.
wait-in =
    { $count ->
        [one] You can send them in 1 second. Then press the button.
       *[other] You can send them in { $count } seconds. Then press the button.
    }
wait-over = You can send them now. Press the button.
wait-early = That was a little too soon.
wait-working = Your phone or computer is getting ready to send them. You do not need to do anything.
wait-send = Send now
wait-other-heading = Other ways to reach us
wait-phone = You can phone us:
wait-post = You can write to us:

earlier-what = Someone using this phone or computer has sent us something. Its reference is { $reference }. We are still working on it.
earlier-add = Add to what was sent.
earlier-or = Or go on here, if this is about something else.

check-title = Check your answers
check-heading = Check your answers before you send them
check-change = Change
check-again = It took a little too long, so your place has gone. Your answers are safe. Send them again.
check-hidden-box = Leave this box empty
check-changed = Your answers changed in another tab or window. Check them again before you send them.
check-consent = You are writing about somebody else. We start to look into it at once. But we need their agreement, or another lawful reason, before we share anything about their care with you. We will talk to you about this.
check-not-watched-heading = Nobody reads this at once
check-not-watched = If someone is in danger now, phone 999. If you are on a ward, tell the nurse in charge.
check-hours = { $team } reads what comes in. Our hours: { $hours }.
check-number-phone = There is a phone number in what you wrote
check-number-nhs = There may be an NHS number in what you wrote
check-number-what = You did not give your name. This number may show us who you are, or who somebody else is.
check-number-change = Change what you wrote.
check-number-stays = Or send it as it is. Both are fine.
check-send-number = Send it as it is
check-send-heading = Send it to us
check-send-what = After you send it, you get a reference and a code.
check-send = Confirm and send

## Saved, to come back to.

saved-title = Saved
saved-heading = We have saved what you wrote
saved-not-sent = It is not sent yet, so our team can't see it. If someone is in danger now, phone 999.
saved-code-heading = Your code to come back
saved-code-what = You need this code to carry on somewhere else. We show it only now.
saved-code-keep = Write it down or print this page. Keep it where only you can find it.
saved-code-secret = Anyone who has this code can read what you wrote.
saved-code-before = Use the code that we gave you before. It still works. We do not show it again.
saved-code-new-what = Have you lost it? We can give you a new one. Then the old one stops working.
saved-code-new = Get a new code
saved-how-heading = How to come back
saved-how-address = Go to this address on any phone or computer:
saved-how-code = Type your code and carry on where you stopped.
saved-how-elsewhere = What you wrote then moves there. It is open in one place at a time.
saved-until = We keep it until { $moment }. Then we delete it, and nobody can get it back.
saved-until-longer = Each time you save it or answer a question we keep it longer.
saved-carry-on = Carry on now
saved-shared-heading = Do you share this phone or computer?
saved-shared-what = Here it stays open, without the code. Other people who use this browser can read it until you close it. They may also see which pages you looked at.
saved-shared-close = Close it on this phone or computer
saved-delete-heading = Do you want to delete it?
saved-delete-what = You can delete it at once. Then your code stops working, and nobody can get it back.
saved-delete = Delete what I have written

come-back-heading = Come back to what you saved
come-back-what = You need the code that we gave you when you saved it. You can carry on, or delete it.
come-back-closed = We closed it on this phone or computer. To open it again, type your code.
come-back-no-match = This code does not open anything. Check it and try again.
come-back-here = You have already started to write on this phone or computer.
come-back-here-on = Carry on with that
come-back-here-other = Your code may open something else. Then you can get back to this one only if you have saved it.
come-back-open = Continue
come-back-lost-heading = Does your code not work?
come-back-lost = What you saved may be sent, deleted or too old. If you lost your code, we can't open it for you. Start again, or phone us on

## Help with what somebody's words may mean.

help-heading = If you need help now
help-what = Something you wrote may mean that you or someone else needs help soon. We have saved what you wrote. Nobody here may read it for some hours.
help-danger = If someone is in danger now, phone 999. On a ward, tell the nurse in charge.
help-getting-worse = If someone on a ward is getting worse, tell the nurse in charge now. Ask for a doctor to come.
help-call-for-concern = If nobody listens, ask for a team from outside the ward. Phone
help-self-harm = If you may hurt yourself, you can talk to someone now. Phone 111 and choose the mental health option. Phone 999 if your life is at risk.
help-abuse = If someone is being hurt or left without care, phone 999 if it is happening now. On a ward, tell the nurse in charge.
help-child = If a child is not safe now, phone 999.
help-crime = If there has been a crime, phone 101. Phone 999 if someone is in danger now.
help-domestic = If you are not safe at home, phone 999 if you are in danger now. If you can't speak, press 55 when you are asked.

## Sent.

sent-title = Sent
sent-heading = We have what you sent
sent-reference = Your reference
sent-reference-what = Say this reference when you phone or write to us. It does not show anybody what you wrote.
sent-code-heading = Your code
sent-code-what = You need this code and your reference to see our answer here. We show the code only now.
sent-code-keep = Write it down or print this page. Keep it where only you can find it.
sent-code-saved = I have saved my code
sent-codes-saved = I have saved both codes
sent-not-saved = You have not told us that you saved your code.
sent-not-saved-see = See it again
sent-code-gone = We do not show your code again. If you have lost it, phone us.
sent-patient-heading = Their agreement
sent-patient-why = We are looking into this now. We can't tell you about their care until they agree.
sent-patient-what = Give them this code. They can type it in on our website and tell us yes or no. The page is
sent-patient-other = They can also tell us on the phone, or on paper. Someone in our team will check with them.
sent-next-heading = What happens next
sent-next-by = Someone in our team reads it. We tell you that we have it by { $date }.
sent-next-email = We will email you when there is an update. The email does not say what it is about.
sent-next-phone = We will phone you.
sent-next-text = We will text you when there is an update. The text does not say what it is about.
sent-next-post = We will write to you by post.
sent-next-none = We will not contact you. Come back with your reference and code to see our answer.
sent-next-nudge = We will nudge you when there is something new. Come back with your reference and code to see it.
sent-follow = Follow what you sent us
sent-danger = We do not watch this service day and night. If someone is in danger now, phone 999.
sent-phone = Do you want to talk to us? Phone
sent-copy-heading = A copy of what you sent
sent-copy-what = You can print this page. It goes when you say that you have saved your code.

## Follow.

follow-heading = Follow what you sent us
follow-what = You need the reference and the code that we gave you.
follow-ended = You were away for a while, so we closed the page. We kept your message. Type your reference and code to send it.
follow-away = You were away for a while, so we closed the page. Type your reference and code, then try again.
follow-no-match = The reference and the code do not belong together. Check both and try again.
reference-hint = 8 letters and numbers, like 7KM3-D92X
code-hint = 12 letters and numbers. You can type them with or without dashes.
follow-open = Continue
follow-lost-heading = Have you lost your reference or code?
follow-lost = We can't see your code, but we can still help you. Phone us on
follow-shared = Do you share this phone or computer? Press "I have finished" when you are done.

case-kept = We kept what you typed before. It is not sent yet.
case-title = What you sent us
case-heading = Reference { $reference }
case-received = We got it on
case-stage = Where it stands
case-contact = How we contact you
case-leave = I have finished
case-next-heading = What happens next
case-due-acknowledge = We tell you that we have it by { $date }.
case-due-answer = We answer you by { $date }.
case-met-acknowledge = We told you that we have it on { $day }. We said we would do this by { $date }.
case-met-answer = We answered you on { $day }. We said we would do this by { $date }.
case-due-summary = How we worked out { $date }
case-late = We are late. We are sorry. You can phone us to ask why:
case-consent = We are looking into what you told us. We can't tell you about their care until we have their agreement. The law gives us a few other ways.
case-consent-how = You can phone us to ask how they can agree.
case-update-asked = You asked us where this stands. We will write to you as soon as we can.
case-stop-asked = You asked us to stop. We will check with you first. Until then we carry on.
case-again-until = If this is not resolved, you can tell us here until { $date }.
case-history-heading = What has happened so far
case-sent-summary = What you sent us first
case-you-wrote = You wrote:
case-we-wrote = Our team wrote:
case-files-title = Photos and documents
case-files-link = Photos and documents you sent us ({ $count }), or add more
case-files-enough = You have sent us { $count } files. We can't take more here. You can write to us about what else you have.
case-files-heading = Files you have sent us
case-files-label = Add photos or documents
case-files-send = Send files
case-files-sent = We have your files.
case-files-none = You have not chosen a file. Choose one first, then send it.
case-acts-heading = What else you can do
case-copy-heading = Keep a copy
case-copy-what = This is a file with all you sent us and all we sent you. Anyone who opens the file can read it. It stays on this phone or computer until you delete it.
case-copy = Download your copy
case-who-heading = Who to talk to
case-who-say = Say your reference when you phone. Anyone in our team can help you.
case-who = { $team }: { $phone }. { $hours }

again-question = Do you want us to look at this again?
again-hint = We have closed it. We read your message, whatever you choose.
again-yes = Yes, look at it again
again-no = No, just read my message

## What a person does on their case, each on a page of its own.

act-back = Go back without changing anything
act-phone = Do you want to talk to us instead? Phone
act-not-now = You can't do this now. What you sent us may have moved on.
act-not-now-kept = This is what you typed. You can copy it.

act-write-heading = Write to us
act-write-hint = Add something, ask something, or answer us. If someone is in danger now, phone 999.
act-write-press = Send message
act-write-done = We have your message.

act-correct-heading = Put right something you told us
act-correct-what = What you wrote first stays as it is. What you write now stands next to it, and our team reads both.
act-correct-label = What should it say?
act-correct-hint = Tell us what was wrong and what is right. If someone is in danger now, phone 999.
act-correct-press = Send it
act-correct-done = We have put it next to what you wrote first.

act-not-resolved-heading = This is not resolved
act-not-resolved-what = Tell us what is still wrong, or what we did not answer.
act-not-resolved-then = We open it again. It goes back to the person who looked into it, and we write to you.
act-not-resolved-label = What is not resolved?
act-not-resolved-hint = Write as much or as little as you like. If someone is in danger now, phone 999.
act-not-resolved-press = Send it and open it again
act-not-resolved-done = We have opened it again.
act-not-resolved-late = We closed this a long time ago, so it can't be opened again here. You can still write to us here, or tell us again.
act-not-resolved-start = Tell us again

act-update-heading = Ask where this stands
act-update-what = We tell our team that you are waiting to hear from us. They write to you as soon as they can.
act-update-once = You can do this again when we have written to you.
act-update-press = Ask for an update
act-update-done = We told our team that you asked for an update.

act-stop-heading = Ask us to stop
act-stop-what = You can ask us to stop looking into this at any time. It will not affect your care.
act-stop-safe = We don't stop at once. We check with you first, in the way you chose, so that nobody can do this for you.
act-stop-then = Until we have talked to you, we carry on. You can change your mind here.
act-stop-label = Do you want to tell us why? (optional)
act-stop-hint = You can leave this empty. If someone is in danger now, phone 999.
act-stop-press = Ask us to stop
act-stop-done = We have what you asked. We will check with you first.

act-carry-on-heading = Carry on after all
act-carry-on-what = You asked us to stop. If you have changed your mind, tell us, and we carry on.
act-carry-on-press = Carry on
act-carry-on-done = We carry on.

act-contact-heading = Change how we contact you
act-contact-hidden = We don't show here what you told us before. Someone else may have your code.
act-contact-what = We don't tell anybody that you changed this: not in the old way and not in the new one.
act-contact-before = Our team can see what you told us before, so that they know how we reached you.
act-contact-nudge = We keep an address to nudge you at. Saving this page deletes it. Type it in again if you want to keep it.
act-contact-press = Save
act-contact-done = We have changed how we contact you.
act-contact-done-closed = We have changed how we contact you. This is closed now, so we keep no address to nudge you at.

## Who has looked.

looked-heading = Who has looked at this
looked-what = Each time one of our staff opens what you sent us, we note it. Here you see the days.
looked-names = We don't show their names here. You can ask us about it.
looked-caption = Who has looked at this, newest first
looked-day = Day
looked-who = Who
looked-nobody = Nobody has opened it yet.
looked-officer = Someone in our team
looked-senior-officer = A senior person in our team
looked-manager = The manager of our team
looked-investigator = Someone from the ward or service
looked-auditor = Someone who checks how we work
looked-administrator = Someone who looks after our computers
looked-phone = If something here worries you, phone us on

## A copy to take away.

copy-title = Your copy: { $reference }
copy-made = From the { $team } at { $trust }. Made on { $at }.
copy-keep = Keep this file where only you can find it. Anyone who opens it can read what is in it.
copy-sent = What you sent us first

stage-received-what = We have it. Someone in our team will read it.
stage-taken-what = Someone in our team has read it. They will write to you.
stage-acknowledged-what = We are asking the staff who know what happened.
stage-answered-what = We have sent you an answer. Write to us if it does not answer everything.
stage-resolved-what = We have closed this. You can still write to us here.

case-helper-wrote = { $name } wrote for you:

## Those who help, and new codes.

follow-lost-code = Get a new code by email
follow-helping = Do you help somebody with this? See everything you help with

helpers-link = Let somebody help you with this
helpers-title = People who help you
helpers-heading = People who help you
helpers-what = You can let somebody follow this with you, like a friend, a carer or an advocate. They get a code of their own. You choose what it lets them do. You can stop it at any time.
helpers-never = They can't let others in, and they can't change how we reach you.
helpers-now = People you let in
helpers-may = What they can do
helpers-since = Since
helpers-code-what = Give them this. They type it in on
helpers-code-once = We show this code for a few minutes only. Write it down, or copy it.
helpers-stop = Stop letting { $name } in
helpers-stopped = Their code does not open this any more.
helpers-enough = You have let in 5 people. To let in somebody else, stop one of these first.
helpers-new = Let somebody in
field-helper = What do you call them?
helpers-name-hint = So that you and we can tell them from others. It need not be their full name.
helpers-sight = What can they do?
helpers-make = Make a code for them
sight-progress = See where it stands
sight-progress-hint = They don't see anything that you or we wrote.
sight-words = See where it stands and read what you and we write
sight-words-hint = They can't write to us for you.
sight-writing = Read everything, and write to us for you
sight-writing-hint = Everyone can see which words are theirs.
problem-helper-missing = Enter what you call them
problem-helper-too-long = What you call them must be { $limit } characters or less
problem-sight-missing = Select what they can do

helping-this = You are helping somebody with this.
helping-sight-progress = You can see where it stands. You can't see what was written.
helping-sight-words = You can read what was written. You can't write to us here.
helping-sight-writing = You can read what was written, and write to us for them.
helping-join = See all the cases you help with in one place
helping-heading = Everything you help with
helping-what = Type in the email address that you gave us when you opened a case with a helper’s code. We send you a link. It works once.
helping-asked = If we know this address, we send a link to it. Look for an email from us.
helping-send-link = Send me a link
helping-list-heading = Everything you help with
helping-list-what = These are the cases that people let you help with.
helping-none = Nobody lets you help with anything at the moment.
helping-open = Open { $reference }
joining-heading = All your cases in one place
joining-what = Give us your email address. We send you a link, to make sure that it is yours. From then on you can see this case together with others that you help with.
joining-asked = We send a link to that address. Press the button that it leads to.
field-your-email = Your email address

link-often = Did you ask more than once? Then use the newest email from us. We send only a few links a day.

link-heading = Go on
link-what = You came here by a link from an email. It works once, so we ask you to press this button.
link-go-on = Go on
link-over-heading = This link does not work any more
link-over = It has been used, or it is too old. You can ask for a new one.
link-not-asked = Did you not ask for this? Then do nothing, or phone us on

lost-code-heading = Get a new code
lost-code-what = You can do this if you gave us your email address and confirmed it. Your old code does not work any more after this.
lost-code-asked = If these belong together, we send a link to that address. Look for an email from us.
lost-code-phone-heading = Did you not confirm an address?
lost-code-phone = We can make a new code with you on the phone. Phone us on
new-code-heading = Your new code
new-code-what = Write it down, or copy it. We show it for a few minutes only. Your old code does not work any more.
new-code-saved = I have saved my new code

confirm-heading = If you lose your code
confirm-what = You can get a new code by email, if you show us first that the address is yours. Other people who can read your email could then do it too.
confirm-send = Send me a link to confirm my address
confirm-asked = We send you a link. Press the button that it leads to.
confirm-done = Your address is confirmed. You can get a new code there.

nudge-heading = Where we nudge you
nudge-what = We keep an address to nudge you at. We don't show it here, and our team can't see it. We send one short message when there is something new, and no more until you have looked. We delete the address when we close this.
nudge-forget = Delete this address
nudge-forgotten = We have deleted the address. We will not nudge you.

left-heading = You have left
left-what = What you sent us can't be seen here any more without your reference and code.
left-shared = Do you share this phone or computer? Other people may still see which pages you looked at.
left-again = Open it again
left-start = Go to the start page

## A patient agrees, or not.

agree-title = Your answer
agree-heading = Type in your code
agree-what = Somebody gave you a code, or we did. It lets you say yes or no to something that is yours to decide.
agree-no-match = This code does not open anything. Check it and try again.
agree-ended = You were away for a while, so we closed the page. Type your code again.
agree-open = Continue
agree-phone = Do you want to talk to us? Phone
agree-somebody = Somebody who gave no name
agree-decide-heading = May we tell somebody about your care?
agree-who-what = This person wrote to us about your care. We don't show you what they wrote. You can ask them.
agree-who = Who wrote
agree-writer = What they told us
agree-relationship = What you are to them, in their words
agree-patient = The name they gave for you
agree-if-yes-heading = If you say yes
agree-if-yes-tell = We can tell { $name } what we find out about this, and what your health record says about it.
agree-if-yes-more = We send { $name } none of your records, unless you tick that box. We tell no one else, unless you name them.
agree-if-yes-only = It is only about this, and only for who you say.
agree-if-yes-check = Someone in our team checks with you first.
agree-if-yes-change = You can change your mind at any time. Use the same code, or phone us.
agree-if-no-heading = If you say no
agree-if-no-tell = We don't tell { $name } anything about your care.
agree-if-no-still = We still look into it, and put right what we can.
agree-if-no-secret = We don't tell { $name } what you chose. If we told them something before, they can't see it on our website any more.
agree-not-shown = Have you answered before? We don't show it here, so that nobody else can see it. You can answer again at any time, and we go by what you said last. To hear what we have from you, phone us.
agree-question = Do you agree that we tell { $name } about your care?
agree-agree = Yes, you can tell { $name }
agree-terms = What can we do?
agree-talk = Talk with { $name } about my care
agree-records = Give { $name } copies of my records
agree-share_with = Is there somebody else we can tell? (optional)
agree-share_with-hint = The name of a person, a charity or another service.
agree-refuse = No, don't tell { $name }
agree-words = Is there anything we should keep to ourselves? (optional)
agree-words-hint = Our staff read this. { $name } does not.
agree-save = Save my answer
agree-saved = We have your answer.
agree-left-what = What you were asked can't be seen here any more without your code.

## Cookies.

cookies-heading = Cookies
cookies-what = Cookies are small notes that a website keeps in your browser.
cookies-only = We use only those that make this service work. None of them follows you to other websites.
cookies-caption = The cookies we use
cookies-name = Name
cookies-why = What it is for
cookies-until = How long it stays
cookies-host = In your browser each name may start with "__Host-". That keeps other websites from changing them.
cookies-pals-draft-why = Finds what you wrote when you go from page to page, or come back later.
cookies-pals-draft-until = 26 hours after your last answer. If you save it to come back, 30 days.
cookies-pals-visit-why = Keeps open what you sent us while you look at it.
cookies-pals-visit-until = Until you leave the page or close your browser
cookies-pals-patient-why = Keeps open what we ask a patient while they look at it.
cookies-pals-patient-until = Until you leave the page or close your browser
cookies-pals-helping-why = Keeps open the list of what you help with while you look at it.
cookies-pals-helping-until = Until you leave the page or close your browser
cookies-pals-form-why = Checks that a form was sent from our own pages.
cookies-pals-form-until = Until you close your browser
cookies-pals-desk-why = Keeps our staff signed in. You do not get it.
cookies-pals-desk-until = Until they sign out or close their browser

## Afterwards: who we hear from, and how we did.

afterwards-send = Send my answers
afterwards-skip = Go back without answering
afterwards-counted = Thank you. We have counted your answers.
afterwards-yes = Yes
afterwards-partly = In part
afterwards-no = No
afterwards-other = Something else
afterwards-none = None
afterwards-not-say = I would rather not say

equality-invite-heading = Will you tell us about yourself?
equality-invite = It helps us see if we hear from everyone. You do not have to.
equality-invite-link = Answer 9 short questions
equality-heading = About you
equality-what = You do not have to answer any of these. It changes nothing about your care or about our answer to you.
equality-why = We ask so that we can see who does not write to us, and make it easier for them.
equality-apart = We only add your answers up with all others. We keep no page of yours, and nobody can see them with what you sent us.
field-age = How old are you?
equality-age-under-18 = Under 18
equality-age-18-24 = 18 to 24
equality-age-25-44 = 25 to 44
equality-age-45-64 = 45 to 64
equality-age-65-79 = 65 to 79
equality-age-80-or-over = 80 or over
field-sex = What is your sex?
equality-sex-female = Female
equality-sex-male = Male
field-gender = Is your gender the same as the sex you were given at birth?
equality-gender-same = Yes, the same
equality-gender-different = No, different
field-disability = Are you disabled, or ill for a long time?
field-ethnicity = What is your ethnic group?
equality-ethnicity-white-a = White: British
equality-ethnicity-white-b = White: Irish
equality-ethnicity-white-c = White: any other background
equality-ethnicity-mixed-d = Mixed: White and Black Caribbean
equality-ethnicity-mixed-e = Mixed: White and Black African
equality-ethnicity-mixed-f = Mixed: White and Asian
equality-ethnicity-mixed-g = Mixed: any other background
equality-ethnicity-asian-h = Asian or Asian British: Indian
equality-ethnicity-asian-j = Asian or Asian British: Pakistani
equality-ethnicity-asian-k = Asian or Asian British: Bangladeshi
equality-ethnicity-asian-l = Asian or Asian British: any other background
equality-ethnicity-black-m = Black or Black British: Caribbean
equality-ethnicity-black-n = Black or Black British: African
equality-ethnicity-black-p = Black or Black British: any other background
equality-ethnicity-other-r = Chinese
equality-ethnicity-other-s = Any other ethnic group
field-religion = What is your religion or belief?
equality-religion-buddhist = Buddhist
equality-religion-christian = Christian
equality-religion-hindu = Hindu
equality-religion-jewish = Jewish
equality-religion-muslim = Muslim
equality-religion-sikh = Sikh
field-orientation = Which of these are you?
equality-orientation-straight = Straight
equality-orientation-gay-or-lesbian = Gay or lesbian
equality-orientation-bisexual = Bisexual
field-marriage = Are you married, or in a civil partnership?
field-pregnancy = Are you pregnant, or were you in the last year?

survey-invite-heading = How did we do?
survey-invite = You do not have to say. It helps us to do better.
survey-invite-link = Answer 3 short questions
survey-heading = How did we do?
survey-what = You do not have to answer any of these. We ask only once.
survey-why = We read what people tell us, to do better next time. We can't write back to you from here.
survey-apart = We do not keep this with what you sent us. Those who read it can't see who wrote it.
field-easy = Was it easy to tell us?
field-kind = Were we kind to you?
field-answered = Did we answer what you asked?
field-survey_words = What could we do better? (optional)
survey_words-hint = Leave out names and things that show who you are.

# Easy read: one idea a line. Draft until people who use easy read have checked it.

## Form fields, as labels and wherever their answer is shown again.

field-body_name = What is their name (you can skip)?
field-pass_on = May we send it to them?
field-writer = How you know them
field-nudge = Where can we send you a short message (you can skip)?
field-safe_words = What must we know to reach you safely (you can skip)?

## What would you like to happen?

want-question = I have a question
want-put-right = I want you to put something right quickly
want-full-look = I want you to look into everything and write to me
want-thanks = I want to say thank you
want-suggestion = I have an idea to make things better
want-data-use = It's about how you used my information (facts about me)
want-records = I want to see my health records
want-elsewhere = It's about care from somewhere else
want-not-sure = I'm not sure
about-myself = Me
about-somebody-else = Somebody else
when-day = I know the day
when-roughly = I know roughly when
when-still-happening = It is still happening
when-do-not-know = I don't know
channel-email = Email
channel-phone = Phone call
channel-text = Text message
channel-post = Letter
channel-none = Don't contact me
need-large-print = Large print (big letters)
need-easy-read = Easy read (short words and pictures)
need-bsl = British Sign Language
need-interpreter = An interpreter (they speak your language)
need-braille = Braille (dots that you read by touch)
need-audio = Sound recording
need-other = Something else

## Question pages: heading, hints, and what else stands on them.

question-continue = Next
question-save = Save and come back later
question-back =
    You are back.
    We kept everything you wrote.
question-back-more = See how long we keep it, or delete it
question-anew =
    We kept what you typed just now.
    The answers you gave before are not here.
    You may have sent them.
    Or you may have opened them somewhere else.
question-gone =
    The answers you gave before are not here.
    You may have sent them.
    Or you may have opened them somewhere else.
question-what-you-would-like = What would you like to happen?
question-pass-it-on = Can we send it to others?
question-who-it-is-about = Who is it about?
question-who-you-are = How do you know them?
question-can-they-decide = Can they tell us if they agree?
question-what-happened = What happened?
question-when = When did it happen?
question-where = Where did it happen?
question-photos-or-documents = Do you want to add photos or documents?
question-your-name = What is your full name (you can skip)?
question-share-your-thanks = Who may see your thanks?
question-how-to-reach-you = How should we contact you?
question-what-you-need = What do you need to talk with us (you can skip)?
want-hint =
    This tells us how to start.
    You can change your mind later.
want-data-use-hint =
    For example, we told the wrong person.
    Or we got something wrong.
want-elsewhere-hint =
    For example, your family doctor (GP).
    Or another hospital, or an ambulance.
want-not-sure-hint =
    That's fine.
    We will talk about it with you.
guide-from-form = You can also see all that you can do
pass-on-what =
    This is not about us.
    So we can't look into it.
    We can send what you write to those who can.
body-primary = A GP (family doctor), dentist, pharmacist (chemist) or optician (eyes)
body-hospital = Another hospital
body-ambulance = An ambulance
body-nhs-111 = NHS 111
body-social-care = A care home, or care from the council
body-not-sure = Someone else, or I'm not sure
body_name-hint =
    For example, the place where the GP works.
    Or the name of the care home.
pass_on-hint =
    They may then write to you themselves.
    We tell you before we send it.
pass_on-yes = Yes, send them what I write
pass_on-yes-hint =
    We send your name, if you give it.
    We send how to reach you, if you tell us.
pass_on-no = No, don't send it to anyone
pass_on-no-hint =
    We read it.
    We tell you who it is for.
sharing-what =
    We would like the staff to see your thanks.
    You choose what they see of you.
share_name-yes = Yes, tell them my name
share_name-no = No, only show them my words
publish-hint =
    For example, on our website or on a wall.
    You can change your mind later.
    Tell us, and we take it down.
publish-no = No
publish-without-name = Yes, without my name
publish-with-name = Yes, with my name
about-hint =
    We ask because care is private.
    We may need to check with the person first.
    Then we may share things about their care.
about-somebody-else-hint =
    It could be a friend.
    It could be a person in your family.
    It could be a person you care for.
patient_name-hint =
    This helps us find out about their care.
    You can leave this empty.
relationship-hint =
    For example, my mother, or my neighbour.
    You can leave this empty.
writer-hint =
    This tells us who must agree.
    They must agree before we talk about their care.
writer-relative = I am family, a partner or a friend
writer-carer = I look after them
writer-parent = I am a child's parent or guardian (carer by law)
writer-advocate = I am their advocate (I help them speak up)
writer-solicitor = I am their solicitor (a lawyer)
writer-mp = I am a Member of Parliament, or work for one
writer-public-body = I work for another public service (like a council)
writer-other = None of these
patient-hint =
    We look into it, whatever you choose.
    This is about what we may share with you.
patient-can-decide = Yes, they can decide for themselves
patient-cannot-decide = No, they can't decide this now
patient-child = They are a child under 16
patient-has-died = They have died
patient-not-sure = I'm not sure
what_happened-hint =
    Use your own words.
    Write as much or as little as you like.
what_happened-hint-danger =
    Nobody reads this at once.
    If someone is in danger now, phone 999.
when-hint =
    This helps us to find the right records.
    It helps us to find the right staff.
when_date-legend = Date it happened
when_date-hint = For example, 9 4 2026
when_words-hint = For example, last winter, or every Monday in May
where-hint = This helps us to ask the right staff.
site-hint = Choose the place where it happened.
service-hint = Choose the one that fits best.
place-choose = Choose from the list
place-do-not-know = I don't know
name-hint =
    Then we know what to call you.
    You can leave this empty.
channel-hint =
    We use only the way you choose.
    Choose one that is safe for you.
channel-email-hint = Our emails only say that something is new.
channel-text-hint = Our texts only say that something is new.
channel-none-hint =
    Come back here to see our answer.
    You need your reference and your code.
nudge-hint =
    You can type an email address.
    We only use it to say something is new.
    Our team can't see it.
nudge-hint-text =
    You can type an email address.
    Or you can type a mobile number.
    We only use it to say something is new.
    Our team can't see it.
nudge-kept =
    We keep an address.
    Our team can't see it.
may_leave_message-yes = You can leave me a message
may_leave_message-no = Don't leave a message
post_address-hint = Write it as it should stand on the letter.
never-legend = Is there anything we must never do (you can skip)?
never-leave-message = Don't leave a message on my phone
never-post = Don't send me letters
safe_words-hint =
    For example, phone me only after 4pm.
    Or, don't say what it is about.
needs-hint =
    Tell us what works best for you.
    We write and talk in that way.
    Choose all that you need.
other-tab-what =
    You answered this in another tab or window.
    We will keep what is in the form below.
    Copy into it what you want to keep.

## Not for us: your records, and care from somewhere else.

records-what =
    By law you can see what we keep about you.
    It is free.
    You do not have to say why.
records-who = Ask the team that looks after our records:
records-who-ask =
    We can tell you who to ask.
    Phone the { $team }:
records-when =
    They have 1 month to give you a copy.
    It may be a lot of work.
    Then they can take up to 2 months more.
    They must tell you.
records-app =
    Some of your records may be in the NHS App.
    Your GP (family doctor) keeps records too.
    They can show you those.
records-nothing-sent =
    You have not sent us anything.
    We kept nothing of what you chose here.
records-died =
    The law lets some people see the records.
    They may deal with the will (the last wishes).
    Or they may have a claim (to money).
    Ask the same team.
records-wrong =
    Tell us if we lost your records.
    Tell us if we got them wrong.
    Tell us if we let someone else see them.
    Did you ask for them and get no answer?
    Tell us that too.
elsewhere-hint =
    We can only look into our own care.
    We can tell you who to go to.
body-primary-heading = Talk to the GP, dentist, pharmacy or optician
body-primary-what =
    Ask for the manager (the person in charge) first.
    They must look into it and answer you.
    You may not want to talk to them.
    Another NHS team pays for their work.
    You can go to that team instead.
body-hospital-what =
    Each hospital has its own team like ours.
    Ask for the "Patient Advice and Liaison Service".
    People also call it PALS.
body-ambulance-what =
    Each ambulance service has a team for this.
    The team looks into what people tell it.
body-nhs-111-what =
    Someone answers 111 where you live.
    They look into it.
    You can phone 111 and ask who they are.
body-social-care-what =
    Talk first to those who gave the care.
    The council may pay for it.
    Or the council may have set it up.
    Then you can go to the council too.
body-not-sure-what =
    Tell us what happened.
    We find out who can help.
    We tell you who it is.
body-not-sent =
    You have not sent us anything yet.
    We kept nothing of what you chose here.
body-pass-on-heading = Or ask us to send it to them
body-pass-on-what =
    Tell us what happened.
    We can send it to them.
    We ask you first what we may send.
body-pass-on = Ask us to send it to them

## Errors.

problem-want-missing = Choose what you would like to happen
problem-want-unknown = Choose what you would like to happen
problem-body-missing = Choose who gave the care
problem-body-unknown = Choose who gave the care
problem-body_name-too-long =
    Their name is too long.
    Use { $limit } letters or less
problem-pass_on-missing = Choose if we may send it to them
problem-pass_on-unknown = Choose if we may send it to them
problem-share_name-missing = Choose if we may tell the staff your name
problem-share_name-unknown = Choose if we may tell the staff your name
problem-publish-missing = Choose if we may show your words to other people
problem-publish-unknown = Choose if we may show your words to other people
problem-about-missing = Choose who it is about
problem-about-unknown = Choose who it is about
problem-patient_name-too-long =
    Their full name is too long.
    Use { $limit } letters or less
problem-relationship-too-long =
    Who they are to you is too long.
    Use { $limit } letters or less
problem-writer-missing = Choose how you know them
problem-writer-unknown = Choose how you know them
problem-patient-missing = Choose if they can tell us that they agree
problem-patient-unknown = Choose if they can tell us that they agree
problem-what_happened-missing = Write what happened
problem-what_happened-too-long =
    What happened is too long.
    Use { $limit } letters or less
problem-when-missing = Choose when it happened
problem-when-unknown = Choose when it happened
problem-when_date-missing = Type the date it happened
problem-when_day-missing = Type the day it happened.
problem-when_day-not-real =
    There is no such date.
    Check the date it happened
problem-when_day-future =
    This date is still to come.
    Type a date of today or before
problem-when_day-too-long =
    The day is too long.
    Use { $limit } numbers or less
problem-when_month-missing = Type the month it happened.
problem-when_month-too-long =
    The month is too long.
    Use { $limit } letters or less
problem-when_year-missing = Type the year it happened.
problem-when_year-too-long =
    The year is too long.
    Use { $limit } numbers or less
problem-when_words-missing = Write roughly when it happened
problem-when_words-too-long =
    Roughly when it happened is too long.
    Use { $limit } letters or less
problem-site-missing = Choose the hospital or clinic, or "I don't know"
problem-site-unknown = Choose the hospital or clinic, or "I don't know"
problem-service-missing = Choose the ward or service, or "I don't know"
problem-service-unknown = Choose the ward or service, or "I don't know"
problem-name-too-long =
    Your full name is too long.
    Use { $limit } letters or less
problem-channel-missing = Choose how we should contact you
problem-channel-unknown = Choose how we should contact you
problem-email-missing = Type your email address
problem-email-format =
    This email address is not right.
    It needs an @, and a dot after it
problem-email-too-long =
    Your email address is too long.
    Use { $limit } letters or less
problem-phone-missing = Type your phone number
problem-phone-format =
    This phone number is not right.
    It should look like 01632 960 001.
    Or like 07700 900 982.
    Or like +44 808 157 0192
problem-phone-too-long =
    Your phone number is too long.
    Use { $limit } numbers or less
problem-text_number-missing = Type your mobile number
problem-text_number-format =
    This phone number is not right.
    It should look like 07700 900 982.
    Or like +44 7700 900 982
problem-text_number-too-long =
    Your mobile number is too long.
    Use { $limit } numbers or less
problem-post_address-missing = Type your name and address
problem-post_address-too-long =
    Your name and address are too long.
    Use { $limit } letters or less
problem-nudge-format =
    This email address is not right.
    It needs an @, and a dot after it
problem-nudge-neither-format =
    Type an email address or a mobile number.
    A mobile number looks like 07700 900 982
problem-nudge-too-long =
    The address for a short message is too long.
    Use { $limit } letters or less
problem-never-unknown = Choose from the list what we must never do
problem-never-contradicts =
    Two of your answers do not go together.
    Change one of them
problem-safe_words-too-long =
    What we must know is too long.
    Use { $limit } letters or less
problem-safe_words-holds-code =
    Your code is in what you wrote.
    Take it out, so that only you have it
problem-again-missing = Choose if you want us to look again
problem-needs-unknown = Choose what you need from the list
problem-language-missing = Type the language you need
problem-language-too-long =
    The language is too long.
    Use { $limit } letters or less
problem-other_need-missing = Write what you need
problem-other_need-too-long =
    What you need is too long.
    Use { $limit } letters or less
problem-message-missing = Write your message
problem-message-holds-code =
    Your code is in your message.
    Take it out, so that only you have it
problem-message-too-long =
    Your message is too long.
    Use { $limit } letters or less

## Photos and documents.

files-hint =
    You do not have to.
    Only add what helps us to understand.
    Documents are letters or other papers.
files-hint-kinds =
    Photos can be JPG, PNG or HEIC.
    Documents can be PDF, DOCX or TXT.
files-hint-limits =
    {""}
    You can add up to { $count } files.
    Each must be smaller than { $each } MB.
    All together must be smaller than { $all } MB.
    MB tells how big a file is.
files-intimate =
    Do not add photos that show private parts.
    Not of your body.
    Not of anyone else's body.
files-intimate-instead =
    Tell us in words what can be seen.
    Or phone us.
    We can talk about how to share it safely.
files-hidden =
    Photos can hold hidden facts.
    They can say where you took the photo.
    They can say when you took it.
    We take these facts out of your photos.
files-hidden-not =
    We do not change documents.
    They may hold hidden facts.
    They may hold the name of who wrote them.
files-upload = Add these files
files-taken-heading = Files you have added
files-remove = Remove
file-stripped =
    {""}
    We took out the hidden facts.
file-not-yet =
    {""}
    We have it.
    We have not checked it for viruses yet.
    A virus is a harmful computer program.
    Nobody can open it until we have checked it.
file-virus-later =
    {""}
    It may hold a virus (a harmful program).
    Nobody can open it.
file-empty =
    { $name } is empty.
    Choose another file
file-too-large =
    { $name } is too big.
    It must be smaller than { $limit } MB
file-too-many =
    We did not add { $name }.
    You can only add up to { $limit } files
file-too-much =
    We did not add { $name }.
    All files together must be smaller than { $limit } MB
file-wrong-type =
    We can't take { $name }.
    Choose a JPG, PNG, HEIC, PDF, DOCX or TXT file
file-not-what-it-says =
    { $name } is not what its name says.
    Save it again, or choose another file
file-macros =
    { $name } has programs or other files in it.
    Save it without them, or as a PDF
file-virus =
    { $name } may hold a virus (a harmful program).
    Choose another file
file-damaged =
    { $name } is damaged.
    We can't take the hidden facts out of it.
    Save it again, or choose another file
file-not-stored =
    We could not add { $name }.
    Try again

## Answers, shown again.

answer-pass_on = If we may send it to them
answer-writer = How you know them
answer-nudge = Where we send a short message
answer-not-given = You did not say
wait-what =
    Your answers are safe with us.
    They are not sent yet.
wait-in =
    { $count ->
        [one]
            You can send them in 1 second.
            Then press the button.
       *[other]
            You can send them in { $count } seconds.
            Then press the button.
    }
wait-over =
    You can send them now.
    Press the button.
wait-working =
    Your phone or computer gets ready to send them.
    You do not need to do anything.
earlier-what =
    Someone on this phone or computer wrote to us.
    The reference is { $reference }.
    We are still working on it.
earlier-or =
    {""}
    Is this about something else?
    Then go on here.
check-title = Check your answers
check-heading = Check your answers before you send them
check-change = Change
check-again =
    It took a little too long.
    So your place has gone.
    Your answers are safe.
    Send them again.
check-changed =
    Your answers changed in another tab or window.
    Check them again before you send them.
check-consent =
    You are writing about somebody else.
    We start to look into it at once.
    We can't share anything about their care yet.
    First they must agree (say yes).
    Or we must have another reason in law.
    We will talk to you about this.
check-not-watched-heading = Nobody reads this at once
check-not-watched =
    If someone is in danger now, phone 999.
    Are you on a ward?
    Tell the nurse in charge.
check-hours =
    { $team } reads what comes in.
    Our hours: { $hours }.
check-number-what =
    You did not give your name.
    This number may show us who you are.
    It may show us who somebody else is.
check-number-stays =
    {""}
    Or send it as it is.
    Both are fine.
check-send-number = Send it as it is
check-send-heading = Send it to us
check-send-what =
    You send it to us.
    Then you get a reference and a code.
check-send = Yes, send it

## Saved, to come back to.

saved-title = Saved
saved-heading = We have saved what you wrote
saved-not-sent =
    It is not sent yet.
    So our team can't see it.
    If someone is in danger now, phone 999.
saved-code-what =
    You need this code to carry on somewhere else.
    We show it only now.
saved-code-keep =
    Write it down or print this page.
    Keep it where only you can find it.
saved-code-secret = Anyone who has this code can read what you wrote.
saved-code-before =
    Use the code that we gave you before.
    It still works.
    We do not show it again.
saved-code-new-what =
    Have you lost it?
    We can give you a new one.
    Then the old one stops working.
saved-code-new = Get a new code
saved-how-address = Go to this address on any phone or computer:
saved-how-code =
    Type your code.
    Carry on where you stopped.
saved-how-elsewhere =
    What you wrote then moves there.
    It is open in one place at a time.
saved-until =
    We keep it until { $moment }.
    Then we delete it.
    Then nobody can get it back.
saved-until-longer =
    Save it again, and we keep it longer.
    Answer a question, and we keep it longer.
saved-carry-on = Carry on now
saved-shared-what =
    Here it stays open, without the code.
    Other people who use this browser can read it.
    They can read it until you close it.
    They may also see which pages you looked at.
saved-shared-close = Close it on this phone or computer
saved-delete-what =
    You can delete it at once.
    Then your code stops working.
    Then nobody can get it back.
saved-delete = Delete what I have written
come-back-what =
    You need the code that we gave you.
    We gave it to you when you saved.
    You can carry on, or delete it.
come-back-closed =
    We closed it on this phone or computer.
    To open it again, type your code.
come-back-no-match =
    This code does not open anything.
    Check it and try again.
come-back-here = You have started to write on this phone or computer.
come-back-here-other =
    Your code may open something else.
    Have you saved this one?
    Only then can you get back to it.
come-back-open = Open it
come-back-lost =
    You may have sent or deleted what you saved.
    Or it may be too old.
    Without your code, we can't open it for you.
    Start again, or phone us on

# Words that every part of the product uses.

## The frame around every page.

service-name = Tell us about your care
layout-title-error = Error: { $title }
layout-back-label = Page before
layout-reach-us = Talk to us
layout-phone = Phone:
layout-find = Find
layout-link-start = Tell us about your care
layout-link-follow = Follow what you sent us
layout-link-support = Help and support
layout-link-cookies = Cookies
demonstration-label = Demonstration
demonstration-banner = This is a demonstration. The hospital is made up. Do not write about real people: nobody reads it.

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = Leave quickly
exit-link = Exit this page
exit-two-more = Press Shift 2 more times to exit.
exit-one-more = Press Shift 1 more time to exit.
exit-late = You are still on this page. To exit, press Shift 3 times, quickly.
exit-going = Loading

## When something goes wrong.

fault-not-saved = What you typed is not saved. It is still on this page.
fault-not-sent = It is not sent yet. You can send it again.
fault-wait = { $count ->
    [one] Wait about 1 minute before you try again.
   *[other] Wait about { $count } minutes before you try again.
 }
fault-incident = If you phone us, give us this number: { $number }
fault-send-again = Send again
fault-typed-label = What you typed
fault-typed-hint = You can copy it and keep it.
fault-phone-heading = Or phone us
fault-to-start = Go to the start page
fault-to-desk = Go to the queue

fault-forbidden-heading = We could not do that
fault-forbidden-what = You may not be able to see this page. Or the page you came from was open for too long.
fault-sign-in = Sign in again in a new tab
fault-sign-in-then = , if you were signed out. Then come back to this page and send it again.
fault-forbidden-do = Go back to the start and try again.

fault-not-found-heading = Page not found
fault-not-found-what = There is no page at this address.
fault-not-found-do = If you typed the address, check it. If you pasted it, check that you copied all of it.

fault-conflict-heading = Somebody else changed this first
fault-conflict-what = This has changed since you opened it. Your change was not made.
fault-conflict-do = Look at what has changed, then try again.

fault-too-large-heading = That is too much to send at once
fault-too-large-what = What you sent is bigger than we can take at once.
fault-too-large-do = Make it shorter and send it again. You can also phone us or write us a letter.

fault-too-many-heading = Too many tries
fault-too-many-what = We have had a lot of tries from your phone, computer or network.
fault-too-many-do = Try again later. You can also phone us.

fault-internal-heading = Sorry, something went wrong
fault-internal-what = This is our fault. You did nothing wrong.
fault-internal-do = Try again in a few minutes. You can also phone us.

fault-unavailable-heading = Sorry, this is not working right now
fault-unavailable-what = We are sorry. We can't reach the place where we keep things.
fault-unavailable-do = Try again in a few minutes. You can also phone us.

## Form fields, as labels and wherever their answer is shown again.

field-want = What you would like to happen
field-body = Who gave the care?
field-body_name = What is their name? (optional)
field-pass_on = May we pass it on to them?
field-share_name = May we tell the staff your name?
field-publish = May we show your words to other people?
field-about = Who it is about
field-patient_name = Their full name
field-relationship = Who they are to you
field-writer = Who you are to them
field-patient = If they can tell us that they agree
field-patient-code = Your code
field-what_happened = What happened
field-when = When it happened
field-when_day = Day
field-when_month = Month
field-when_year = Year
field-when_words = Roughly when was it?
field-site = Which hospital or clinic?
field-service = Which ward or service?
field-name = Your full name
field-channel = How to reach you
field-email = Email address
field-phone = Phone number
field-may_leave_message = Messages
field-text_number = Mobile number
field-nudge = Where can we nudge you? (optional)
field-post_address = Name and address
field-never = What we must never do
field-safe_words = Is there anything we should know to reach you safely? (optional)
field-needs = What you need
field-language = Which language?
field-other_need = What do you need?
field-message = Your message
field-again = If we should look at it again
field-reference = Reference
field-code = Code
field-come-back = Your code

## What would you like to happen?

want-question = I have a question
want-put-right = I want something put right quickly
want-full-look = I want it looked into fully, with a written answer
want-thanks = I want to say thank you
want-suggestion = I have a suggestion
want-data-use = It's about how you used my information
want-records = I want my health records
want-elsewhere = It's about care from somewhere else
want-not-sure = I'm not sure

about-myself = Me
about-somebody-else = Somebody else

when-day = On a day I know
when-roughly = I know roughly when
when-still-happening = It is still happening
when-do-not-know = I don't know

channel-email = Email
channel-phone = Phone call
channel-text = Text message
channel-post = Letter
channel-none = Don't contact me

need-large-print = Large print
need-easy-read = Easy read
need-bsl = British Sign Language (BSL)
need-interpreter = An interpreter
need-braille = Braille
need-audio = Sound recording
need-other = Something else

## Cases.

kind-enquiry = Question
kind-concern = Concern
kind-complaint = Complaint
kind-compliment = Thank you
kind-comment = Suggestion
kind-data-use = Use of information
kind-not-ours = Not about us

outcome-information-given = We answered the question.
outcome-put-right = We put it right.
outcome-apology = We said sorry.
outcome-passed-on = We passed it on to the ward or service.
outcome-signposted = We said who else can help.
outcome-shared = We shared it with the people it was about.
outcome-withdrawn = We were asked to stop.
outcome-no-reply = We could not reach the person who wrote.
outcome-not-a-concern = We think this was not meant for us.

role-officer = Officer
role-senior-officer = Senior officer
role-manager = Manager
role-investigator = Investigator
role-auditor = Auditor
role-administrator = Administrator

## What the person who sent it sees happen.

stage-received = Received
stage-taken = We have read it
stage-acknowledged = Finding out what happened
stage-answered = Answer sent
stage-resolved = Closed

event-received = You sent this to us
event-claimed = Someone in our team started to look at it
event-acknowledged = We told you that we have it
event-replied = We wrote to you
event-holding-reply = We wrote to you
event-resolved = We closed it
event-reopened = We opened it again
event-signposted = We told you who can help
event-code-renewed = A new code was made
event-dismissed = We looked at it and closed it
event-person-wrote = You wrote to us
event-person-sent-files = You sent us files
event-corrected = You put something right
event-not-resolved = You told us that this is not resolved
event-asked-for-update = You asked where this stands
event-asked-to-stop = You asked us to stop
event-carried-on = You told us to carry on
event-contact-changed = You changed how we contact you

## How a date was worked out.

due-summary = How we worked out this date
due-working-days = { $count ->
    [one] We count 1 working day. We start on the day after { $from }.
   *[other] We count { $count } working days. We start on the day after { $from }.
 }
due-weekends = Saturdays and Sundays do not count.
due-no-bank-holidays = There is no bank holiday in that time.
due-bank-holidays = These bank holidays do not count:
due-bank-holiday = { $date }, { $name }
due-months = { $count ->
    [one] The rules for NHS complaints give us 1 month. It starts on { $from }.
   *[other] The rules for NHS complaints give us { $count } months. They start on { $from }.
 }
due-calendar-days = { $count ->
    [one] We count 1 day. We start on the day after { $from }. Each day counts.
   *[other] We count { $count } days. We start on the day after { $from }. Each day counts.
 }
due-rolls = If the last day is no working day, it is the next day that is one.
due-law = We try to be faster than the law asks. This is how its last day is worked out.
due-result = That leads to { $date }.

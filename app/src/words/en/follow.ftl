# Following what was sent, and what can be done there.

## Cases.

outcome-information-given = We answered the question.
outcome-put-right = We put it right.
outcome-apology = We said sorry.
outcome-passed-on = We passed it on to the ward or service.
outcome-signposted = We said who else can help.
outcome-shared = We shared it with the people it was about.
outcome-withdrawn = We were asked to stop.
outcome-no-reply = We could not reach the person who wrote.
outcome-not-a-concern = We think this was not meant for us.
outcome-not-required = We could not deal with this under the complaints regulations, and said why.
outcome-transferred = Another organisation deals with it.
outcome-merged = We deal with it together with something else you told us.
case-merged-into = The other reference is { $reference }. Please use that one and its code.

## What the person who sent it sees happen.

stage-received = Received
stage-taken = We have read it
stage-acknowledged = Finding out what happened
stage-answered = Answer sent
stage-resolved = Closed
event-received = You told us this
event-claimed = Someone in our team started to look at it
event-acknowledged = We told you that we have it
event-replied = We wrote to you
event-holding-reply = We wrote to you
event-resolved = We closed it
event-reopened = We opened it again
event-signposted = We told you who can help
event-code-renewed = A new code was made
event-record-sent = We sent you a copy of what we wrote down
event-track-changed = We changed how we deal with this
event-planned = We told you when we answer
event-updated = We told you how it is going
event-dismissed = We looked at it and closed it
event-not-required = We told you why we do not deal with this as a complaint
event-passed-on = We passed it on to another organisation
event-merged = We put it together with something else you told us
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
due-told = On { $from } we told you that we answer by { $date }.

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
helping-this = You are helping somebody with this.
helping-sight-progress = You can see where it stands. You can't see what was written.
helping-sight-words = You can read what was written. You can't write to us here.
helping-sight-writing = You can read what was written, and write to us for them.
helping-join = See all the cases you help with in one place
link-often = Did you ask more than once? Then use the newest email from us. We send only a few links a day.
confirm-heading = If you lose your code
confirm-what = You can get a new code by email, if you show us first that the address is yours. Other people who can read your email could then do it too.
confirm-send = Send me a link to confirm my address
confirm-asked = We send you a link. Press the button that it leads to.
confirm-done = Your address is confirmed. You can get a new code there.
new-code-heading = Your new code
new-code-what = Write it down, or copy it. We show it for a few minutes only. Your old code does not work any more.
new-code-saved = I have saved my new code
nudge-heading = Where we nudge you
nudge-what = We keep an address to nudge you at. We don't show it here, and our team can't see it. We send one short message when there is something new, and no more until you have looked. We delete the address when we close this.
nudge-forget = Delete this address
nudge-forgotten = We have deleted the address. We will not nudge you.
left-heading = You have left
left-what = What you sent us can't be seen here any more without your reference and code.
left-shared = Do you share this phone or computer? Other people may still see which pages you looked at.
left-again = Open it again
left-start = Go to the start page

## Afterwards: who we hear from, and how we did.

survey-invite-heading = How did we do?
survey-invite = You do not have to say. It helps us to do better.
survey-invite-link = Answer 3 short questions

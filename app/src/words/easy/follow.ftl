# Easy read: one idea a line. Draft until people who use easy read have checked it.

## Cases.

outcome-passed-on = We sent it on to the ward or service.
outcome-not-required =
    The law says we do not look at this as a complaint.
    We told you why.
outcome-transferred = Another organisation looks at it now.
outcome-merged =
    You told us about this 2 times.
    We look at both together.
case-merged-into =
    The other reference is { $reference }.
    Please use that one and its code.

## What the person who sent it sees happen.

stage-received = We have it
stage-taken = We have read it
stage-acknowledged = We are finding out what happened
stage-answered = We have sent an answer
stage-resolved = Closed (we have finished)
event-code-renewed = We made a new code
event-record-sent = We sent you a copy of what you told us
event-track-changed = We changed how we deal with this
event-planned = We told you when you get our answer
event-updated = We told you how it is going
event-not-required = We told you why this is not a complaint for us
event-passed-on = We gave it to another organisation
event-merged = We put it with the other thing you told us
event-corrected = You put right something you told us
event-not-resolved = You told us that this is not put right
event-asked-for-update = You asked what is happening

## How a date was worked out.

due-working-days = { $count ->
    [one]
        We count 1 working day.
        We start on the day after { $from }.
   *[other]
        We count { $count } working days.
        We start on the day after { $from }.
 }
due-weekends = Saturdays and Sundays do not count.
due-no-bank-holidays =
    {""}
    There is no bank holiday in that time.
    A bank holiday is a day off for most people.
due-bank-holidays = These bank holidays (days off) do not count:
due-months = { $count ->
    [one]
        NHS rules for complaints give us 1 month.
        A complaint says that something went wrong.
        The month starts on { $from }.
   *[other]
        NHS rules for complaints give us { $count } months.
        A complaint says that something went wrong.
        The months start on { $from }.
 }
due-calendar-days = { $count ->
    [one]
        We count 1 day.
        We start on the day after { $from }.
        Each day counts.
   *[other]
        We count { $count } days.
        We start on the day after { $from }.
        Each day counts.
 }
due-rolls =
    The last day may not be a working day.
    Then we use the next working day.
due-law =
    We try to be faster than the law asks.
    This is how we find the law's last day.
due-result = So the date is { $date }.
due-told =
    On { $from } we told you a date.
    It was { $date }.

## Follow.

follow-what =
    You need your reference and your code.
    We gave you both.
follow-ended =
    You were away for a while.
    So we closed the page.
    We kept your message.
    To send it, type your reference and code.
follow-away =
    You were away for a while.
    So we closed the page.
    Type your reference and code.
    Then try again.
follow-no-match =
    This reference and this code do not match.
    Check both and try again.
reference-hint = 8 letters and numbers, like 7KM3-D92X
code-hint =
    12 letters and numbers.
    You can leave out the dashes (-).
follow-open = Open it
follow-lost =
    We can't see your code.
    But we can still help you.
    Phone us on
follow-shared =
    Do you share this phone or computer?
    Press "I have finished" when you are done.
case-kept =
    We kept what you typed before.
    It is not sent yet.
case-stage = What is happening
case-leave = I have finished
case-due-acknowledge =
    We tell you that we have it.
    We do this by { $date }.
case-due-answer = We answer you by { $date }.
case-met-acknowledge =
    We told you that we have it.
    We did this on { $day }.
    We said we would do it by { $date }.
case-met-answer =
    We answered you on { $day }.
    We said we would do it by { $date }.
case-late =
    We are late.
    We are sorry.
    You can phone us to ask why:
case-consent =
    We are looking into what you told us.
    We can't tell you about their care yet.
    First they must agree (say yes).
    The law gives us a few other ways.
case-consent-how = You can phone us to ask how they can agree.
case-update-asked =
    You asked us what is happening.
    We will write to you as soon as we can.
case-stop-asked =
    You asked us to stop.
    We will check with you first.
    Until then we carry on.
case-again-until =
    Is this not put right?
    You can tell us here until { $date }.
case-files-enough =
    You have sent us { $count } files.
    We can't take more here.
    You can write to us about the others.
case-files-none =
    You have not chosen a file.
    Choose one first.
    Then send it.
case-copy-what =
    This is a file with all you sent us.
    It also has all we sent you.
    Anyone who opens the file can read it.
    It stays on this phone or computer.
    It stays until you delete it.
case-copy = Get your copy
case-who-say =
    Say your reference when you phone.
    Anyone in our team can help you.
again-question = Do you want us to look at this again?
again-hint =
    We have closed it.
    We read your message, whatever you choose.
again-yes = Yes, look at it again
again-no = No, just read my message

## What a person does on their case, each on a page of its own.

act-back = Go back and change nothing
act-phone =
    Do you want to talk to us instead?
    Phone
act-not-now =
    You can't do this now.
    Something may have changed.
act-not-now-kept =
    This is what you typed.
    You can copy it.
act-write-heading = Write to us
act-write-hint =
    Add something, ask something, or answer us.
    If someone is in danger now, phone 999.
act-write-press = Send message
act-write-done = We have your message.
act-correct-what =
    What you wrote first stays as it is.
    What you write now stands next to it.
    Our team reads both.
act-correct-hint =
    Tell us what was wrong and what is right.
    If someone is in danger now, phone 999.
act-correct-done = We have put it next to what you wrote first.
act-not-resolved-heading = This is not put right
act-not-resolved-what =
    Tell us what is still wrong.
    Tell us what we did not answer.
act-not-resolved-then =
    We open it again.
    It goes back to the person who looked into it.
    We write to you.
act-not-resolved-label = What is not put right?
act-not-resolved-hint =
    Write as much or as little as you like.
    If someone is in danger now, phone 999.
act-not-resolved-press = Send it and open it again
act-not-resolved-late =
    We closed this a long time ago.
    You can't open it again here.
    You can still write to us here.
    Or you can tell us again.
act-update-heading = Ask what is happening
act-update-what =
    We tell our team that you are waiting.
    They write to you as soon as they can.
act-update-once =
    We will write to you.
    After that you can ask again.
act-update-press = Ask what is happening
act-update-done = We told our team that you asked.
act-stop-what =
    You can ask us to stop looking into this.
    You can ask at any time.
    It will not change your care.
act-stop-safe =
    We don't stop at once.
    We check with you first.
    We do it in the way you chose.
    So nobody else can do this for you.
act-stop-then =
    Until we have talked to you, we carry on.
    You can change your mind here.
act-stop-label = Do you want to tell us why (you can skip)?
act-stop-hint =
    You can leave this empty.
    If someone is in danger now, phone 999.
act-stop-done =
    We have what you asked.
    We will check with you first.
act-carry-on-heading = Ask us to carry on
act-carry-on-what =
    You asked us to stop.
    Have you changed your mind?
    Tell us, and we carry on.
act-contact-hidden =
    You told us before how to contact you.
    We don't show it here.
    Someone else may have your code.
act-contact-what =
    We don't tell anybody that you changed this.
    We send nothing in the old way.
    We send nothing in the new way.
act-contact-before =
    Our team can see what you told us before.
    So they know how we reached you.
act-contact-nudge =
    We keep an address for short messages to you.
    When you save this page, we delete it.
    To keep it, type it in again.
act-contact-done-closed =
    We have changed how we contact you.
    This is closed now.
    So we keep no address for short messages.

## Who has looked.

looked-what =
    Our staff may open what you sent us.
    Each time, we write it down.
    Here you see the days.
looked-names =
    We don't show their names here.
    You can ask us about it.

## A copy to take away.

stage-received-what =
    We have it.
    Someone in our team will read it.
stage-taken-what =
    Someone in our team has read it.
    They will write to you.
stage-acknowledged-what = We are asking the staff who know what happened.
stage-answered-what =
    We have sent you an answer.
    Does it not answer everything?
    Write to us.
stage-resolved-what =
    We have closed this.
    You can still write to us here.

## Those who help, and new codes.

follow-helping =
    Do you help somebody with this?
    See everything you help with
helping-sight-progress =
    You can see what is happening.
    You can't see what was written.
helping-sight-words =
    You can read what was written.
    You can't write to us here.
helping-sight-writing =
    You can read what was written.
    You can write to us for them.
link-often =
    Did you ask more than once?
    Then use the newest email from us.
    We send only a few links a day.
confirm-what =
    You can get a new code by email.
    First show us that the address is yours.
    Can other people read your email?
    Then they could get a new code too.
confirm-send = Send me a link to show the address is mine
confirm-asked =
    We send you a link.
    Open it, then press the button there.
confirm-done =
    You showed us that the address is yours.
    You can get a new code there.
new-code-what =
    Write it down, or copy it.
    We show it for a few minutes only.
    Your old code does not work any more.
nudge-heading = Where we send you a short message
nudge-what =
    We keep an address for short messages to you.
    We don't show it here.
    Our team can't see it.
    We send one message when something is new.
    We send no more until you have looked.
    We delete the address when we close this.
nudge-forgotten =
    We have deleted the address.
    We will not send you short messages.
left-what =
    Nobody can see here what you sent us.
    To see it, you need your reference and code.
left-shared =
    Do you share this phone or computer?
    Other people may see which pages you looked at.

## Afterwards: who we hear from, and how we did.

survey-invite =
    You do not have to say.
    It helps us to do better.

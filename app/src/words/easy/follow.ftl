# Easy read: one idea a line. Draft until people who use easy read have checked it.

due-rolls =
    Is the last day not a working day?
    Then it is the next working day.
due-law =
    We try to be faster than the law asks.
    This is how its last day is worked out.
follow-what =
    You need your reference and your code.
    We gave them to you.
follow-ended =
    You were away for a while.
    So we closed the page.
    We kept your message.
    Type your reference and code to send it.
follow-away =
    You were away for a while.
    So we closed the page.
    Type your reference and code.
    Then try again.
follow-no-match =
    The reference and the code do not match.
    Check both and try again.
code-hint =
    12 letters and numbers.
    You can leave out the dashes.
follow-lost =
    We can't see your code.
    We can still help you.
    Phone us on
follow-shared =
    Do you share this phone or computer?
    Press "I have finished" when you are done.
case-kept =
    We kept what you typed before.
    It is not sent yet.
case-met-acknowledge =
    We told you that we have it on { $day }.
    We said we would do this by { $date }.
case-met-answer =
    We answered you on { $day }.
    We said we would do this by { $date }.
case-late =
    We are late.
    We are sorry.
    You can phone us to ask why:
case-consent =
    We are looking into what you told us.
    We can't tell you about their care yet.
    They must agree first.
    The law has a few other ways.
case-update-asked =
    You asked us what is happening.
    We will write to you as soon as we can.
case-stop-asked =
    You asked us to stop.
    We will check with you first.
    Until then we go on.
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
    This is a file.
    It has all you sent us.
    It has all we sent you.
    Anyone who opens it can read it.
    It stays here until you delete it.
case-who-say =
    Say your reference when you phone.
    Anyone in our team can help you.
again-hint =
    We have closed it.
    We read your message.
    It does not matter what you choose.
act-phone =
    Do you want to talk to us?
    Phone
act-not-now =
    You can't do this now.
    Something may have changed.
act-not-now-kept =
    This is what you typed.
    You can copy it.
act-write-hint =
    Add something.
    Ask something.
    Answer us.
    Is someone in danger now?
    Phone 999.

# Easy read: one idea a line. Draft until people who use easy read have checked it.

## What would you like to happen?

want-put-right = I want something put right fast
want-full-look = I want you to look at everything and write to me
question-back =
    You are back.
    We kept all you wrote.
question-back-more = See how long we keep it, or delete it
question-anew =
    We kept what you typed just now.
    Your answers from before are not here.
    You may have sent them.
    You may have opened them somewhere else.
question-gone =
    Your answers from before are not here.
    You may have sent them.
    You may have opened them somewhere else.
want-hint =
    This tells us how to start.
    You can change your mind later.
want-data-use-hint =
    Did we tell the wrong person?
    Did we get something wrong?
want-not-sure-hint =
    That's fine.
    We will talk about it with you.
guide-from-form = You can also see all you can do
pass-on-what =
    This is not about us.
    So we can't look into it.
    We can send what you write to them.
pass_on-hint =
    They may then write to you.
    We tell you before we send it.
pass_on-yes-hint =
    We also send your name.
    We also send how to reach you.
    We only send what you give us.
pass_on-no-hint =
    We read it.
    We tell you who it is for.
sharing-what =
    We would like the staff to see your thanks.
    You choose what they see of you.
publish-hint =
    We could put your words on our website.
    We could put them on a wall.
    You can change your mind later.
    Tell us, and we take them down.
about-hint =
    Care is private.
    We may need to ask the person first.
about-somebody-else-hint =
    This could be a friend.
    It could be someone in your family.
    It could be a person you care for.
patient_name-hint =
    So we can find out about their care.
    You can leave this empty.
relationship-hint =
    For example, my mother, or my neighbour.
    You can leave this empty.
writer-hint =
    This tells us who must agree.
    Then we can tell you about their care.
writer-advocate = I am their advocate (I help them to say what they want)
writer-mp = I am a Member of Parliament, or work for one
writer-public-body = I work for the council, or another public body
patient-hint =
    We look into what you tell us.
    It does not matter what you choose.
    This is about what we may tell you.
patient-cannot-decide = No, they can't decide this now
what_happened-hint =
    Use your own words.
    You can write a lot or a little.
what_happened-hint-danger =
    Nobody reads this at once.
    Is someone in danger now?
    Phone 999.
when-hint = This helps us to find the right staff.
where-hint = This helps us to ask the right staff.
name-hint =
    So we know what to call you.
    You can leave this empty.
channel-hint =
    We use only the way you choose.
    Choose one that is safe for you.
channel-email-hint = Our emails only say that there is news.
channel-text-hint = Our texts only say that there is news.
channel-none-hint =
    Come back to see our answer.
    Bring your reference and code.
nudge-hint =
    This is an email address.
    We use it to say that there is something new.
    We use it for nothing else.
    Our team can't see it.
nudge-hint-text =
    This is an email address or a mobile number.
    We use it to say that there is something new.
    We use it for nothing else.
    Our team can't see it.
nudge-kept =
    We keep an address.
    Our team can't see it.
safe_words-hint =
    For example, phone me only after 4pm.
    Or, don't say what it is about.
needs-hint =
    We want to write and talk so that it works for you.
    Choose all that you need.
other-tab-what =
    You answered this in another tab or window.
    We will keep what is in the form below.
    Copy what you want to keep.

## Not for us.

records-what =
    You can see what we keep about you.
    It is free.
    You do not have to say why.
records-who-ask =
    We can tell you who to ask.
    Phone the { $team }:
records-when =
    They have 1 month to give you a copy.
    A lot of work can take 2 months more.
    They must tell you.
records-app =
    You may find some records in the NHS App.
    Your GP can show you what they keep.
records-nothing-sent =
    You have not sent us anything.
    We kept nothing of what you chose.
records-wrong =
    Did we lose your records?
    Did we get them wrong?
    Did we let someone else see them?
    Did you ask for them and get no answer?
    Tell us.
elsewhere-hint =
    We can only look into our own care.
    We can tell you who to go to.
body-not-sure-what =
    Tell us what happened.
    We find out who can help.
    Then we tell you.
body-not-sent =
    You have not sent us anything yet.
    We kept nothing of what you chose.
body-pass-on-what =
    Tell us what happened.
    We can send it to them.
    First we ask you what we may send.

## Checking and sending.

wait-what =
    Your answers are safe with us.
    They are not sent yet.
wait-over =
    You can send them now.
    Press the button.
wait-working =
    Your phone or computer is getting ready.
    You do not need to do anything.
earlier-what =
    Someone on this phone or computer wrote to us before.
    Its reference is { $reference }.
    We are still working on it.
check-again =
    It took too long.
    Your place has gone.
    Your answers are safe.
    Send them again.
check-consent =
    You write about somebody else.
    We start to look into it now.
    We can't tell you about their care yet.
    They must agree first.
    Or the law must let us.
    We will talk to you about this.
check-changed =
    Your answers changed in another tab or window.
    Check them again.
    Then send them.
check-not-watched =
    Is someone in danger now?
    Phone 999.
    Are you on a ward?
    Tell the nurse in charge.
check-hours =
    { $team } reads it.
    Our hours: { $hours }.
check-number-what =
    You did not give your name.
    This number may show us who you are.
    It may show us who somebody else is.
check-number-stays =
    Or send it as it is.
    Both are fine.
check-send-what = Then you get a reference and a code.

## Saved.

saved-not-sent =
    It is not sent yet.
    Our team can't see it.
    Is someone in danger now?
    Phone 999.
saved-code-what =
    You need this code to go on somewhere else.
    We show it only now.
saved-code-keep =
    Write it down or print this page.
    Keep it where only you can find it.
saved-code-secret =
    Does someone else have this code?
    They can read what you wrote.
saved-code-before =
    Use the code from before.
    It still works.
    We do not show it again.
saved-code-new-what =
    Have you lost it?
    We can give you a new one.
    Then the old one stops working.
saved-how-code =
    Type your code.
    Go on where you stopped.
saved-how-elsewhere =
    What you wrote then moves there.
    It is open in one place at a time.
saved-until =
    We keep it until { $moment }.
    Then we delete it.
    Nobody can get it back.
saved-until-longer =
    You can save it or answer a question.
    Each time we keep it longer.
saved-shared-what =
    Here it stays open, without the code.
    Other people here can read it.
    Close it to stop that.
    They may also see which pages you looked at.
saved-delete-what =
    You can delete it now.
    Then your code stops working.
    Nobody can get it back.
come-back-what =
    You need the code that we gave you.
    You can go on, or delete it.
come-back-closed =
    We closed it on this phone or computer.
    Type your code to open it.
come-back-no-match =
    This code does not open anything.
    Check it and try again.

# Easy read: one idea a line. Draft until people who use easy read have checked it.

## How we used somebody's information.

data-use-law =
    By law, we must tell you that we have it.
    The last day for this is { $date }.
    We try to be faster.
data-use-then =
    Then we must look into it.
    We must tell you what we found.
    We must not be slow with this.
data-use-commissioner =
    You can also go to someone outside the NHS.
    They check how people's information is used.
    It is free:

## Sent.

sent-reference-what =
    Say this reference when you phone or write to us.
    It does not show anybody what you wrote.
sent-code-what =
    You need this code and your reference.
    With both you can see our answer here.
    We show the code only now.
sent-code-keep =
    Write it down or print this page.
    Keep it where only you can find it.
sent-code-saved = I have saved my code
sent-codes-saved = I have saved both codes
sent-not-saved = You have not told us that you saved your code.
sent-code-gone =
    We do not show your code again.
    If you have lost it, phone us.
sent-patient-heading = Do they agree?
sent-patient-why =
    We are looking into this now.
    We can't tell you about their care yet.
    First they must agree (say yes).
sent-patient-what =
    Give them this code.
    They can type it in on our website.
    There they can tell us yes or no.
    The page is
sent-patient-other =
    They can also tell us on the phone.
    Or they can tell us on paper.
    Someone in our team will check with them.
sent-next-by =
    Someone in our team reads it.
    We tell you that we have it.
    We do this by { $date }.
sent-next-email =
    We will email you when there is something new.
    The email does not say what it is about.
sent-next-phone = We will phone you.
sent-next-text =
    We will text you when there is something new.
    The text does not say what it is about.
sent-next-post = We will send you a letter.
sent-next-none =
    We will not contact you.
    Come back here to see our answer.
    You need your reference and your code.
sent-next-nudge =
    We will send you a short message.
    We do this when there is something new.
    Then come back here to see it.
    You need your reference and your code.
sent-danger =
    We do not watch this service day and night.
    If someone is in danger now, phone 999.
sent-phone =
    Do you want to talk to us?
    Phone
sent-copy-what =
    You can print this page.
    Print it before you say you saved your code.
    After that, the copy is gone.

## Afterwards: who we hear from, and how we did.

equality-invite =
    It helps us see if we hear from everyone.
    You do not have to.
afterwards-counted =
    Thank you.
    We have counted your answers.

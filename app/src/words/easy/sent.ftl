# Easy read: one idea a line. Draft until people who use easy read have checked it.

data-use-law =
    The law gives us a last day.
    We must tell you that we have it by { $date }.
    We try to be faster.
data-use-then =
    Then we must look into it.
    We must tell you what we found.
    We must not wait too long.
data-use-commissioner =
    You can also tell someone outside the NHS.
    They check how people's information is used.
    It is free:
sent-reference-what =
    Say this when you phone or write to us.
    It does not show what you wrote.
sent-code-what =
    You need this code to see our answer here.
    You need your reference too.
    We show the code only now.
sent-code-keep =
    Write it down or print this page.
    Keep it where only you can find it.
sent-code-gone =
    We do not show your code again.
    Have you lost it?
    Phone us.
sent-patient-why =
    We are looking into this now.
    We can't tell you about their care yet.
    First they must agree.
sent-patient-what =
    Give them this code.
    They can type it in on our website.
    They can tell us yes or no.
    The page is
sent-patient-other =
    They can also phone us.
    They can also tell us on paper.
    Someone in our team will check with them.
sent-next-by =
    Someone in our team reads it.
    We tell you that we have it by { $date }.
sent-next-email =
    We email you when there is news.
    The email does not say what it is about.
sent-next-text =
    We text you when there is news.
    The text does not say what it is about.
sent-next-post = We send you a letter.
sent-next-none =
    We will not contact you.
    Come back to see our answer.
    Bring your reference and code.
sent-next-nudge =
    We tell you when there is something new.
    Then come back to see it.
    Bring your reference and code.
sent-danger =
    We are not here day and night.
    Is someone in danger now?
    Phone 999.
sent-phone =
    Do you want to talk to us?
    Phone
sent-copy-what =
    You can print this page.
    It goes when you have saved your code.
equality-invite =
    It helps us to hear from everyone.
    You do not have to.
afterwards-counted =
    Thank you.
    We have counted your answers.

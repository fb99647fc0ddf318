# The page after sending.

## How we used somebody's information.

data-use-heading = Your rights
data-use-law = The law gives us until { $date } to tell you that we have it. We try to be faster.
data-use-then = Then we must look into it, and tell you what we found, without delay.
data-use-commissioner = You can also go to someone outside the NHS who checks how people's information is used. It is free:

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

## Afterwards: who we hear from, and how we did.

equality-invite-heading = Will you tell us about yourself?
equality-invite = It helps us see if we hear from everyone. You do not have to.
equality-invite-link = Answer 9 short questions
afterwards-counted = Thank you. We have counted your answers.

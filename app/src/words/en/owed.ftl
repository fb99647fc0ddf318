# The pages that a public service owes people: who can use it, what becomes of what they tell us, what it is and is not, how to
# reach the team, and what was changed because somebody told us.


## What all of them have.

owed-own-heading = More from our team
owed-own-away = There may be more to read here from our team. We can't show it right now. Try again later.
owed-last-changed = Our team last changed its words on this page on { $date }.
owed-address = Where to write or come to:

## Contact.

contact-heading = Contact us
contact-what = You can talk to us, write to us or come to see us. You do not have to use this website.
contact-fast = If someone is in danger, do not wait for us. Phone 999.
contact-phone = Phone
contact-relay = If you can't hear or speak on the phone
contact-relay-how = Use Relay UK: dial 18001, then { $number }
contact-email = Email
contact-address = Letters and visits
contact-hours = When we are there
contact-online = On this website
contact-online-tell = Tell us about your care
contact-online-follow = Follow what you sent us
contact-closed-heading = Days when we are closed
contact-closed = We are closed on these bank holidays too:
contact-closed-day = { $date }: { $name }
contact-closed-later = You can write to us at any time. We read it when we are back.
contact-closed-to = We know these days up to { $date }.

## Terms.

terms-heading = What this service is, and what it is not
terms-is-heading = What it is
terms-is-team = This service is run by the { $team } at { $trust }.
terms-is-for = It is for patients, families, carers and visitors. You can tell us about care and get an answer.
terms-is-free = It is free. It does not change how we care for you.
terms-not-heading = What it is not
terms-not-emergency = It is not for emergencies. If a life is at risk, phone 999. If you need help fast, phone 111.
terms-not-advice = We do not give advice about your health here. Ask the people who care for you, your GP or 111.
terms-not-law = We do not give advice about the law.
terms-not-always = Nobody watches it all day and night. We read what you send when we are at work.
terms-promise-heading = What we promise
terms-promise-listen = We read all that you send us.
terms-promise-when = We tell you by which day you hear from us, and how we worked it out.
terms-promise-care = What you tell us is kept apart from your health record.
terms-promise-safe = We do not share it unless you agree, the law says so, or someone is in danger.
terms-ask-heading = What we ask of you
terms-ask-true = Tell us what happened as you saw it.
terms-ask-kind = Our staff are people too. Do not threaten them.
terms-ask-spoil = Do not try to break this service, or to read what others sent.
terms-ask-code = Keep your code safe. Anyone who has it can read what you sent.
terms-wrong-heading = If it does not work
terms-wrong = We try to keep it open at all times. If it is not, you can phone us or write to us.

## Privacy.

privacy-heading = What we do with what you tell us
privacy-what = This is our privacy notice. It says what we keep, why, for how long, and what you can ask of us.
privacy-who-heading = Who we are
privacy-who = { $trust } decides how what you tell us is used. The law calls this the controller.
privacy-officer-heading = Who looks after this at our trust
privacy-officer = This person is our data protection officer:
privacy-officer-unsaid = Each trust has a data protection officer. Our trust has not said here yet who it is. You can ask us.
privacy-why-heading = What we use it for
privacy-why-answer = To look into what you tell us and to answer you
privacy-why-reach = To reach you in the way you chose
privacy-why-safe = To keep you and other people safe
privacy-why-better = To make care better, and to count how often things go wrong
privacy-why-law = To do what the law asks of us, such as helping the Ombudsman
privacy-why-never = We never sell it. We never use it to send you adverts. No computer decides about you by itself.
privacy-law-heading = What the law says
privacy-law-usual = The law has a list of reasons. These are the ones that NHS trusts use most for this:
privacy-law-task = We have a task to do for the public (Article 6(1)(e) of the UK GDPR)
privacy-law-duty = The law tells us to, such as the rules for NHS complaints (Article 6(1)(c))
privacy-law-health = For facts about your health: we run health care (Article 9(2)(h))
privacy-law-interest = To keep someone safe who is at risk (Article 9(2)(g))
privacy-law-claims = If someone takes us to court (Article 9(2)(f))
privacy-law-unsaid = Our trust has not said yet which of these it uses. You can ask us.
privacy-law-said = Our trust uses what you tell us for these reasons:
privacy-sees-heading = Who sees it
privacy-sees-team = Our team sees it. So do staff who look into what happened.
privacy-sees-log = We note each time that one of our staff opens what you sent. You can see when they did.
privacy-sees-agree = We ask you before we tell someone else who you are. If someone is in danger, we may not be able to ask first.
privacy-sees-mail = If you chose email, it goes through our mail service. It says only that there is something new.
privacy-long-heading = How long we keep it
privacy-long-draft = { $count ->
    [one] What you typed and did not send: { $count } hour after your last answer
   *[other] What you typed and did not send: { $count } hours after your last answer
 }
privacy-long-saved = { $count ->
    [one] The same, if you saved it to come back: { $count } day
   *[other] The same, if you saved it to come back: { $count } days
 }
privacy-long-case = { $count ->
    [one] What you sent us, and what we wrote to you: { $count } year after we close it
   *[other] What you sent us, and what we wrote to you: { $count } years after we close it
 }
privacy-long-case-unsaid = What you sent us, and what we wrote to you: our trust has not said yet for how long. You can ask us.
privacy-long-link = { $count ->
    [one] A link that we mail to you: it works for { $count } hour
   *[other] A link that we mail to you: it works for { $count } hours
 }
privacy-long-patient = { $count ->
    [one] The code we give a patient: { $count } day after it was last used
   *[other] The code we give a patient: { $count } days after it was last used
 }
privacy-long-nudge = Where we may nudge you: until you delete it, or until we close what you sent
privacy-long-survey = What you wrote about how we did: a year
privacy-long-log = Our note of who opened what, and when: for good
privacy-long-apart = It is not part of your health record.
privacy-rights-heading = What you can ask of us
privacy-rights-see = To see what we know about you, and to have a copy
privacy-rights-correct = To put right what is wrong
privacy-rights-delete = To delete it
privacy-rights-stop = To use less of it, or to stop using it
privacy-rights-how = You can ask us in any way you like. It is free. We must answer within a month.
privacy-rights-not-all = There are times when the law lets us say no. Then we tell you why.
privacy-unhappy-heading = If you are not happy with how we used it
privacy-unhappy = Tell us first, so that we can put it right.
privacy-unhappy-tell = Tell us how we used it
privacy-unhappy-other = You can also go to someone outside the NHS, now or later. It is free:
privacy-safe-heading = How we keep it safe
privacy-safe-locked = What you write is locked before we store it. The key is kept in another place.
privacy-safe-staff = Our staff need a password and a code that works once.
privacy-safe-cookies = Which cookies we use

## Accessibility.

accessibility-heading = Who can use this website
accessibility-what = This is our accessibility statement. It tells you who can use this website, and what is still wrong with it. { $trust } runs it.
accessibility-want = We want everyone to be able to use it. You should be able to:
accessibility-can-zoom = make it up to 4 times as large, without having to scroll from side to side
accessibility-can-phone = use it on a small phone
accessibility-can-scripts = use all of it with scripts turned off
accessibility-can-words = understand what it says: most 11 year olds should be able to read it
accessibility-other = You do not have to use it at all. You can phone us, write to us or come to see us.
accessibility-status-heading = How far it meets the rules
accessibility-status = The rules are the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.
accessibility-status-partly = This website is partially compliant with them. That means that it meets most of the rules.
accessibility-status-nobody = No expert has checked all of it yet. So we can't say that it meets them all.
accessibility-tested-heading = What we tested
accessibility-tested = { $count ->
    [one] We last tested it on { $date }: { $count } view of its pages.
   *[other] We last tested it on { $date }: { $count } views of its pages.
 }
accessibility-tested-tool = A tool looked at them: { $tool }. It finds some faults, but never all.
accessibility-tested-widths = It did so on a wide screen ({ $wide } pixels) and on a very narrow one ({ $narrow } pixels).
accessibility-tested-scripts = We used the pages with scripts on and with scripts off.
accessibility-found-heading = What we found
accessibility-found-none = The tool found nothing wrong.
accessibility-found = The tool told us about these. We looked at them and left them as they are:
accessibility-found-label-content-name-mismatch = The button to choose a file has a longer name for screen readers than the one you see. If you talk to your computer, it may not find the button.
accessibility-found-aria-allowed-attr = Some choices open more questions. They say so in a way that not every screen reader knows.
accessibility-found-other = A rule of the tool that has no plain words yet: { $rule }
accessibility-untested-heading = What we have not tested yet
accessibility-untested-people = We have not yet asked disabled people to try it.
accessibility-untested-readers = We have not yet tried it with screen readers.
accessibility-untested-print = We have not tested what you print, or files that you save.
accessibility-untested-files = We can't test photos and files that people send us.
accessibility-untested-own = We have not tested words that our team adds to a page later.
accessibility-tell-heading = Tell us if something does not work for you
accessibility-tell = Tell us too if you need it in another way: large print, easy read, braille or a sound recording.
accessibility-tell-when = We tell you by which day you hear from us.
accessibility-law-heading = If you are not happy with our answer
accessibility-law-advice = You can get advice from the Equality Advisory and Support Service (EASS).
accessibility-law-advice-link = Go to the website of the EASS
accessibility-law-who = The Equality and Human Rights Commission (EHRC) makes sure that these rules are kept.
accessibility-law-name = They are the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
accessibility-date-heading = About this statement
accessibility-date = It was made from the results of our tests on { $date }.

## You said, we did.

said-did-heading = You said, we did
said-did-what = People tell us what went wrong and what went well. This page says what has changed since.
said-did-none = There is nothing here yet. When we change something because you told us, we say so here.
said-did-names = We never show who told us.
said-did-tell = Tell us about your care

## The page that is shown in our place when we can't be reached.

closed-page-heading = Sorry, this website is not working right now
closed-page-what = We are working on it. Try again later.
closed-page-safe = We still have what you sent us before.
closed-page-danger = If a life is at risk, phone
closed-page-fast = If you need help fast, phone
closed-page-listen = If you need someone to talk to, day or night, phone Samaritans on
closed-page-us = You can also talk to the { $team }.

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
cookies-pals-language-why = Shows you our pages in the language you chose.
cookies-pals-language-until = Until you close your browser
cookies-pals-form-why = Checks that a form was sent from our own pages.
cookies-pals-form-until = Until you close your browser
cookies-pals-desk-why = Keeps our staff signed in. You do not get it.
cookies-pals-desk-until = Until they sign out or close their browser

# The desk: what staff read.

## Around every page

desk-service = PALS desk
desk-nav-queue = Queue
desk-nav-office = Office
desk-nav-audit = Audit trail
desk-sign-out = Sign out
desk-back-to-case = Back to the case
desk-cancel = Cancel
desk-pagination-label = Pages
desk-written-in = Written in { $language }, it seems.

## Signing in

desk-sign-in-title = Sign in to the desk
desk-sign-in = Sign in
desk-sign-in-failed = The email address, password or code is not right. Check all 3 and try again.
desk-email = Email address
desk-password = Password
desk-code = Code
desk-code-hint = The 6-digit code your authenticator app shows now, or one of your recovery codes.
desk-lapsed = You were signed out because nothing happened for a while. What you typed has been kept. Sign in and it will be there.
desk-demonstration-heading = Accounts of this demonstration
desk-demonstration-text = Everything here is made up. Choose a role to see the desk as they do. No authenticator app is needed.
desk-sign-in-as = Sign in as { $name }
desk-role = Role
desk-code-now = Code now

## The queue

desk-queue-title = Queue
desk-queue-caption = Cases, most urgent first
desk-views-label = Lists
desk-view-mine-and-unclaimed = Mine and unclaimed
desk-view-mine = Mine
desk-view-unclaimed = Unclaimed
desk-view-red-flags = Red flags
desk-view-overdue = Overdue
desk-view-due-today = Due today
desk-view-from-the-person = New from the person
desk-view-waiting-for-consent = Waiting for consent
desk-view-open = All open cases
desk-view-closed = Closed cases
desk-view-to-look-at = Looks like spam
desk-to-look-at-what = These came in like any other and their clocks run. They wait here, oldest first, until somebody looks. No mail goes out for them.
desk-sign-tag = May be spam
desk-sign-hidden-box = A box was filled in that people do not see.
desk-sign-too-fast = The whole form was filled in within seconds.
desk-sign-many-links = It has many web addresses in it.
desk-sign-same-words = The same words came in before, within a day or so.
desk-sign-was = This looked like spam when it came in:
desk-quarantine-heading = This looks like spam
desk-quarantine-what = It is a case like any other: its clock runs and the person can follow it. It is not in the queue, and no mail goes out for it.
desk-quarantine-do = Read it. If it is real, move it to the queue. If it is not, a senior officer or manager can close it.
desk-press-release = It is real: move it to the queue
desk-to-dismiss = It is not a concern
desk-same-contact = Another open case has the same email address or phone number. It may be the same person, or somebody who shares it.
desk-next = Give me the next case
desk-next-none = No case is waiting to be claimed.
desk-filter-title = Filter
desk-filter-apply = Apply filter
desk-filter-remove = Remove this filter: { $filter }
desk-kind-any = Any kind
desk-showing = Showing { $from } to { $to } of { $count }
desk-showing-more = Showing { $from } to { $to } of more than 1,000
desk-queue-empty = There is nothing in this list.
desk-queue-empty-filtered = There is nothing of this kind in this list. Remove the filter to see the others.
desk-reference = Reference
desk-about-whom = Person and first words
desk-kind = Kind
desk-state = State
desk-due = Due
desk-owner = Held by
desk-to-do = Claim
desk-claim = Claim
desk-claim-this = Claim this case
desk-has-needs = Has needs
desk-new-message = New message
desk-wants-update = Asked for an update
desk-wants-to-stop = Asked us to stop
desk-no-name = No name given
desk-unclaimed = Nobody yet
desk-owner-you = You
desk-news-changed = Changed since you looked
desk-news-never = Not opened by you yet
desk-owner-unknown = A colleague
desk-nothing-due = Nothing due

# $what is a code of what can be due.
desk-due-law = By law: { $date }
desk-due-law-overdue = By law: { $date } has passed
desk-due-today = { $what ->
    [read] Read by the end of today, { $date }
    [acknowledge] Acknowledge by the end of today, { $date }
    [ask-again] Ask the patient again by the end of today, { $date }
    [decide-without] Decide without consent by the end of today, { $date }
    [call-back] Call back by the end of today, { $date }
    [plan] Offer to talk, and give a date, by the end of today, { $date }
    [decide-late] Decide about its coming late by the end of today, { $date }
    [explain-delay] Explain the delay by the end of today, { $date }
    [update] Send an update by the end of today, { $date }
   *[answer] Answer by the end of today, { $date }
}
desk-due-tomorrow = { $what ->
    [read] Read by tomorrow, { $date }
    [acknowledge] Acknowledge by tomorrow, { $date }
    [ask-again] Ask the patient again by tomorrow, { $date }
    [decide-without] Decide without consent by tomorrow, { $date }
    [call-back] Call back by tomorrow, { $date }
    [plan] Offer to talk, and give a date, by tomorrow, { $date }
    [decide-late] Decide about its coming late by tomorrow, { $date }
    [explain-delay] Explain the delay by tomorrow, { $date }
    [update] Send an update by tomorrow, { $date }
   *[answer] Answer by tomorrow, { $date }
}
desk-due-in-days = { $what ->
    [read] Read by { $date }, in { $count } days
    [acknowledge] Acknowledge by { $date }, in { $count } days
    [ask-again] Ask the patient again by { $date }, in { $count } days
    [decide-without] Decide without consent by { $date }, in { $count } days
    [call-back] Call back by { $date }, in { $count } days
    [plan] Offer to talk, and give a date, by { $date }, in { $count } days
    [decide-late] Decide about its coming late by { $date }, in { $count } days
    [explain-delay] Explain the delay by { $date }, in { $count } days
    [update] Send an update by { $date }, in { $count } days
   *[answer] Answer by { $date }, in { $count } days
}
desk-due-overdue = Overdue by { $count ->
    [one] 1 day
   *[other] { $count } days
}: { $what ->
    [read] read, due { $date }
    [acknowledge] acknowledge, due { $date }
    [ask-again] ask the patient again, due { $date }
    [decide-without] decide without consent, due { $date }
    [call-back] call back, due { $date }
    [plan] offer to talk, and give a date, due { $date }
    [decide-late] decide about its coming late, due { $date }
    [explain-delay] explain the delay, due { $date }
    [update] send an update, due { $date }
   *[answer] answer, due { $date }
}

desk-state-received = New
desk-state-acknowledged = In progress
desk-state-answered = Answered
desk-state-resolved = Closed

## A case

desk-case-title = Case { $reference }
desk-name = Name
desk-heed-heading = Needs and contact
desk-needs = What they need
desk-needs-none = Nothing was asked for
desk-contact = How to reach them
desk-may-leave-message = You may leave a message.
desk-never-leave-message = Do not leave a message.
desk-never-post = Do not post anything.
desk-safe-heading = Reach them safely
desk-safe-words = In their words:
desk-asked-for-update = They asked for an update on { $at }, and nobody has written to them since.
desk-stop-heading = They asked us to stop
desk-stop-asked = This came on { $at } with their code. Somebody else may have it, or may have made them do it.
desk-stop-do = Go on until you have checked with them, in the safe way they chose. Then close the case as “We were asked to stop”, or keep it open.
desk-put-right = Put right by the person, { $at }
desk-contact-nothing = They do not want to be contacted. They come back with their reference and code.
desk-alert-heading = Read this first: it may be about danger
desk-alert-text = Some words on our list were found. They may mean nothing. Read what was written, act if you have to, and say what you did. The case can't be closed before.
desk-alert-cues = ({ $cues }; { $at })
desk-alert-by = Say what you did by { $by }. If nobody has by then, whoever runs the team gets an email.
desk-alert-danger = Danger now
desk-alert-danger-do = Ring the person. If it is about a ward, ring the nurse in charge.
desk-alert-getting-worse = Somebody on a ward is getting worse
desk-alert-getting-worse-do = Ring the ward and the site manager, and note the time.
desk-alert-self-harm = Suicide or self-harm
desk-alert-self-harm-do = Have a duty senior ring back today.
desk-alert-abuse = Abuse or neglect of an adult
desk-alert-abuse-do = Tell the safeguarding lead today.
desk-alert-child = A child at risk
desk-alert-child-do = Tell the safeguarding lead and the children's lead today.
desk-alert-crime = Assault, a sexual allegation or theft
desk-alert-crime-do = Tell the manager: police liaison, HR. Do not question anybody.
desk-alert-domestic = Abuse or control at home
desk-alert-domestic-do = Use only the way to reach them that they chose. Leave no message.
desk-alert-proceedings = A coroner, a claim or the police
desk-alert-proceedings-do = Check for a process that runs beside this one.
desk-alert-threat = A threat to staff
desk-alert-threat-do = Tell security. Nobody meets the person alone.
desk-alert-media = Press, radio or television
desk-alert-media-do = Tell communications.
desk-alert-tag = Read first
desk-consent-heading = Do not disclose until you have consent
desk-consent-text = This is about somebody else. Do not tell the writer anything about the patient, or that they are one, until the patient's consent or another lawful reason has been checked. Listen, look into it and put things right meanwhile.
desk-consent-not-needed = The patient writes: no consent is needed.
desk-consent-needed = Consent is needed and has not been asked for yet.
desk-consent-requested = The patient has been asked and has not answered yet.
desk-consent-received = Consent has come and has to be checked by a senior officer or a manager.
desk-consent-verified = Consent has been checked: the writer may be told about the patient.
desk-consent-refused = The patient said no. The writer is not told so.
desk-consent-withdrawn = The patient has taken their consent back. The writer no longer sees what was shared.
desk-consent-cannot-get = Consent can't be had: the reason is in the timeline.
desk-consent-expired = Consent has run out. The writer no longer sees what was shared.
desk-terms-talk = We may talk with the writer about the patient's care.
desk-terms-records-yes = The writer may have copies of records.
desk-terms-records-no = No copies of records.
desk-terms-shared-with = We may also tell:
desk-terms-came-link = The patient said so themselves, by their code.
desk-terms-came-paper = It came on paper.
desk-terms-came-told = They told us.
desk-terms-came-other = We saw other evidence.
desk-terms-until = Until { $date }.
desk-terms-no-end = Until they take it back.
desk-asked-on = The patient was last asked on { $date }.
desk-ask-again = They have not answered. Ask them again: choose “Record consent”.
desk-decide-without = They have not answered for a long time. Decide without consent: choose “Record consent”, then “It can't be had”, and say why. Go on looking into it.
desk-evidence-agreement = Needed: the patient's own agreement, by their code, on paper, or told to you.
desk-evidence-signed-authority = Needed: the patient's signed authority for the solicitor. Ask whether a claim is intended.
desk-evidence-attorney-or-records = Needed: a health and welfare power of attorney, what the records say, or a best-interests decision.
desk-evidence-parental-responsibility = Needed: a check of parental responsibility. A child who understands may agree or object alone.
desk-evidence-personal-representative = Needed: a will, grant of probate or letters of administration, or the records naming the writer.
desk-evidence-their-record = Needed: the consent that the other body holds, for sharing with it.
desk-evidence-constituent-is-patient = If the constituent is the patient, an MP may act for them. Record that. If not: the patient's own agreement.
desk-patient-code = The patient's code, shown for a few minutes. They type it in on our website, at
desk-about-writer = The writer says:
desk-patient-can-decide = The patient can decide for themselves.
desk-patient-cannot-decide = The patient is not able to decide this now.
desk-patient-child = The patient is a child under 16.
desk-patient-has-died = The patient has died.
desk-patient-not-sure = The writer is not sure whether the patient can decide.
desk-pass-on-heading = This is not about us
desk-pass-on-to = To be passed on to:
desk-pass-on-agreed = They agreed on { $date } that we pass it on. Tell them before you do.
desk-pass-on-refused = On { $date } they said: do not pass it on. Tell them who it is for.
desk-pass-on-law = Once it is sent on, a complaint counts as made to that body (regulation 6(5)).
desk-thanks-heading = What may be shared
desk-thanks-what = Read the words again before you share them: they may hold names or details that nobody else should see.
desk-thanks-staff = With the staff who are thanked
desk-thanks-everybody = With everybody: website, posters, reports
desk-thanks-with-name = Their words, with their name.
desk-thanks-without-name = Their words, without their name. Where it stands in the words it has been taken out.
desk-thanks-not = Nothing: do not publish it.
desk-thanks-text = The text to share
desk-thanks-somebody = (no name given)
desk-written-heading = What happened, in their words
desk-written-meta = Written by the person, exactly as they wrote it
desk-want = What they would like
desk-about = Who it is about
desk-about-myself = The person who wrote
desk-about-somebody-else = Somebody else:
desk-about-relationship = Who they are to the writer:
desk-when = When it happened
desk-when-still-happening = It is still happening
desk-site = Where
desk-service-of-case = Service
desk-received = Received
desk-not-known = They do not know
desk-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
} after { $from }. Weekends and bank holidays do not count.
desk-working-calendar-days = { $count } calendar days after { $from }. If the last is no working day: the next working day.
desk-working-law = { $what ->
    [answer] The law wants it answered by { $date }.
   *[acknowledge] By law it has to be acknowledged by { $date }. We promise to be sooner.
}
desk-working-months = { $count } months from { $from }.
desk-working-holiday = { $date } does not count: { $name }

## The timeline

desk-timeline-heading = Timeline
desk-by = by { $name }
desk-by-person = by the person who wrote
desk-by-patient = by the patient
desk-event-received = Received
desk-event-claimed = Claimed
desk-event-acknowledged = Acknowledged
desk-event-replied = Reply sent
desk-event-holding-reply = Holding reply sent
desk-event-consent = Consent
desk-event-alert-dealt-with = Alert dealt with
desk-event-noted = Internal note added
desk-event-taken-over = Taken over
desk-event-handed-over = Handed over
desk-event-resolved = Closed
desk-event-reopened = Opened again
desk-event-signposted = The person was told who can help
desk-event-code-renewed = A new code was made for the person
desk-by-helper = { $name }, whom the person let in
desk-spoken-code = Their code. Read it out, and ask the person to read it back. It is shown here for a few minutes only:
desk-event-released = Not spam: moved to the queue
desk-event-dismissed = Closed as not a concern
desk-event-person-wrote = New message
desk-event-person-sent-files = New files
desk-files-heading = Files
desk-files-what = They open on your computer. Each time someone opens one, it is recorded.
desk-event-corrected = Put right by the person
desk-event-not-resolved = Not resolved, they say
desk-event-asked-for-update = Asked for an update
desk-event-asked-to-stop = Asked us to stop
desk-event-carried-on = Wants us to carry on
desk-event-kept-open = Kept open: they do not want us to stop
desk-event-contact-changed = Contact changed
desk-message-from-person = From the person
desk-message-to-person = To the person
desk-consent-change-ask = The patient was asked.
desk-consent-change-agree = The patient agreed, by their code.
desk-consent-change-refuse = The patient said no.
desk-consent-change-withdraw = The patient took their consent back.
desk-consent-change-record = Evidence has come.
desk-consent-change-verify = Consent was checked.
desk-consent-change-give-up = Consent can't be had.
desk-consent-change-expire = Consent has run out.
desk-consent-mailed = A link goes to them by email.
desk-by-nobody = by itself
desk-handed-to = To { $name }
desk-handed-to-queue = Back to the queue
desk-outcome = Outcome: { $outcome }

## The forms of a case

desk-reply-label = To the person: they can read this
desk-note-label = Internal note: the person cannot see this
desk-to-signpost = Tell them who can help
desk-to-take-over = Take over from whoever holds it
desk-to-hand-over = Hand over
desk-to-deal-with-alert = Say what you did
desk-to-consent = Record consent
desk-to-verify-consent = Check consent
desk-to-resolve = Close this case
desk-to-reopen = Open this case again
desk-to-renew-code = Make a new code

desk-form-acknowledge = Tell the person we have it
desk-label-acknowledge = Your own words (optional)
desk-hint-acknowledge = They are told that we have it and what happens next. Add anything they should know now.
desk-press-acknowledge = Acknowledge
desk-press-acknowledge-anyway = Acknowledge anyway

desk-form-reply = Reply to the person
desk-label-reply = Your reply
desk-hint-reply = They read it with their reference and code.
desk-told-email = We email them that there is an update. The email says nothing else.
desk-told-phone = They asked for a call. Nothing is sent by itself: phone them.
desk-told-text = They asked for a text message. Nothing is sent by itself: text them only that there is an update.
desk-told-post = They asked for a letter. Nothing is sent by itself: print it and post it.
desk-told-none = They asked us not to contact them. They read it when they come back with their reference and code.
desk-press-reply = Send reply
desk-press-reply-anyway = Send reply anyway

desk-form-holding-reply = Write without telling about the patient
desk-label-holding-reply = Your holding reply
desk-hint-holding-reply = Say that you listen, what happens next, and what you have put right. Nothing about the patient's care or records.
desk-says-nothing = I have read it again: it says nothing about the patient's care or records
problem-says_nothing-missing = Confirm that it says nothing about the patient
desk-press-holding-reply = Send holding reply
desk-press-holding-reply-anyway = Send holding reply anyway

desk-form-consent = Record consent
desk-consequence-consent = This changes what the writer may be told. The writer is not told what you record here.
desk-label-change = What happened
desk-consent-do-ask = I ask the patient now
desk-consent-do-ask-hint = Makes a new code for them. It is shown on the case for a few minutes.
desk-consent-do-record = Evidence has come
desk-consent-do-record-hint = A signed form, their words on the phone, a power of attorney. A senior officer or manager checks it.
desk-consent-do-refuse = The patient said no
desk-consent-do-refuse-hint = We go on looking into it, and tell the writer nothing about them.
desk-consent-do-withdraw = The patient takes their consent back
desk-consent-do-withdraw-hint = The writer no longer sees what was shared.
desk-consent-do-give-up = It can't be had
desk-consent-do-give-up-hint = Say why. We go on looking into it.
problem-change-missing = Select what happened
desk-label-patient_email = The patient's own email address (optional)
desk-hint-patient_email = We send only a link. The email says nothing about the case.
problem-patient_email-format = Enter an email address in the correct format, like name@example.com
problem-patient_email-contradicts = Enter the patient's own address: this one is the writer's
recorded-terms = What may we do?
recorded-talk = Talk with the writer about the patient's care
recorded-records = Give the writer copies of records
recorded-share_with = Somebody else we may tell (optional)
recorded-share_with-hint = The name of a person, a charity or another service.
desk-label-method = How did it come?
desk-method-paper = On paper
desk-method-told = They told us
desk-method-other = Other evidence, such as a power of attorney
problem-method-missing = Select how it came
desk-label-until = The last day it is good for (optional)
desk-hint-until = For example, 27 3 2027. Leave it empty if there is none.
problem-until-not-real = The last day must be a real date
problem-until-past = The last day must be in the future
desk-label-consent = What you saw or heard
desk-hint-consent = Who said or signed it, when, how you know who they are, and anything they don't want shared. For staff only.
desk-press-consent = Save
desk-press-consent-anyway = Save anyway

desk-form-verify-consent = Check consent
desk-consequence-verify-consent = From then on the writer may be told about the patient.
desk-label-verify-consent = How you checked it
desk-hint-verify-consent = For example, the form and the signature, or a call back to the patient. For staff only.
desk-press-verify-consent = Consent is good
desk-press-verify-consent-anyway = Consent is good all the same

desk-form-deal-with-alert = Say what you did
desk-consequence-deal-with-alert = The case goes back to its place in the queue, and can be closed. What you say stays in its timeline.
desk-label-deal-with-alert = What you found and what you did
desk-hint-deal-with-alert = Whom you rang and when, what was decided and by whom, or why nothing had to be done. For staff only.
desk-press-deal-with-alert = Save
desk-press-deal-with-alert-anyway = Save anyway

desk-form-note = Add an internal note
desk-label-note = Your note
desk-hint-note = For staff only. It is never sent.
desk-press-note = Save note
desk-press-note-anyway = Save note anyway

desk-form-take-over = Take over this case
desk-consequence-take-over = The case becomes yours. What your colleague has typed and not sent stays theirs; they can't send it unless they take the case back.
desk-form-hand-over = Hand over this case
desk-consequence-hand-over = The case leaves whoever holds it now and goes to the person you choose, or back to the queue for anybody to claim.
desk-label-to = Hand over to
desk-choose = Choose who
desk-back-into-queue = Nobody: back to the queue
desk-colleague = { $name }, { $role }
desk-colleague-you = { $name }, { $role } (you)
desk-label-take-over = Why you take it over
desk-hint-take-over = For example: they are ill, and the answer is due today. Your colleague can read this.
desk-label-hand-over = Where things stand
desk-hint-hand-over = What has been done, what was promised, and what comes next.
desk-press-take-over = Take over
desk-press-take-over-anyway = Take over anyway
desk-press-hand-over = Hand over
desk-press-hand-over-anyway = Hand over anyway

desk-form-resolve = Close this case
desk-consequence-resolve = The person is told that there is an update, and sees that the case is closed. It can be opened again.
desk-label-outcome = How it ended
desk-label-resolve = Last words to the person (optional)
desk-hint-resolve = They read it with their reference and code.
desk-press-resolve = Close case
desk-press-resolve-anyway = Close case anyway

desk-form-renew-code = Make a new code with the person on the phone
desk-consequence-renew-code = Make sure first that you speak to the person who wrote: ask about what only they and we know. A date of birth is not enough. Their old code stops working, and you read the new one out. This stays on record.
desk-label-renew-code = How you knew who it was
desk-hint-renew-code = For staff only. It is never sent.
desk-press-renew-code = Make the code
desk-press-renew-code-anyway = Make the code anyway
desk-form-reopen = Open this case again
desk-consequence-reopen = The case comes to you, its clock starts again today, and the person is told that there is an update.
desk-label-reopen = Why it is opened again
desk-hint-reopen = For staff only. It is never sent.
desk-press-reopen = Open again
desk-press-reopen-anyway = Open again anyway

desk-form-dismiss = Close this: it is not a concern
desk-consequence-dismiss = The case is closed and no mail goes out. If the person follows it, they see that it is closed. It can be opened again.
desk-label-dismiss = Why you are sure that it is not a concern
desk-hint-dismiss = What you saw in it. It stays in the timeline, for staff only.
desk-press-dismiss = Close it
desk-press-dismiss-anyway = Close it anyway
desk-to-keep-open = Keep it open
desk-form-keep-open = Keep this case open
desk-consequence-keep-open = It is no longer marked as “Asked us to stop”. The person is not told.
desk-label-keep-open = How you checked with them
desk-hint-keep-open = When and how you reached them, how you knew who they were, and what they want. For staff only.
desk-press-keep-open = Keep open
desk-press-keep-open-anyway = Keep open anyway

desk-not-now-title = You cannot do this now
desk-not-now-text = “{ $act }” is not possible for you with this case as it stands. It may have been closed, or a colleague may hold it.

## What a press of a button came to

desk-done-claim = You have claimed this case.
desk-done-acknowledge = The person has been told that we have it.
desk-done-reply = Your reply has been sent.
desk-done-holding-reply = Your holding reply has been sent.
desk-done-consent = Consent has been recorded.
desk-done-verify-consent = Consent has been checked: the writer may be told about the patient.
desk-done-deal-with-alert = What you did has been saved.
desk-done-note = Your note has been saved.
desk-done-signpost = The person has been told who can help.
desk-done-take-over = You have taken the case over.
desk-done-hand-over = The case has been handed over.
desk-done-resolve = The case has been closed.
desk-done-renew-code = The new code is on this page. The old one does not work any more.
desk-done-reopen = The case is open again and is yours.
desk-done-release = The case is in the queue, with the clock it came in with.
desk-done-dismiss = The case has been closed as not a concern.
desk-done-keep-open = The case stays open.

desk-moved-claim = You have not claimed this case: somebody changed it a moment ago
desk-moved-acknowledge = The case has moved on: nothing was sent
desk-moved-reply = The case has moved on: your reply was not sent
desk-moved-holding-reply = The case has moved on: your holding reply was not sent
desk-moved-consent = The case has moved on: nothing was recorded
desk-moved-verify-consent = The case has moved on: nothing was recorded
desk-moved-deal-with-alert = The case has moved on: what you did was not saved
desk-moved-note = The case has moved on: your note was not saved
desk-moved-take-over = The case has moved on: you have not taken it over
desk-moved-hand-over = The case has moved on: it was not handed over
desk-moved-resolve = The case has moved on: it was not closed
desk-moved-renew-code = The case has moved on: no new code was made
desk-moved-reopen = The case has moved on: it was not opened again
desk-moved-release = The case has moved on: it was not moved to the queue
desk-moved-dismiss = The case has moved on: it was not closed as spam
desk-moved-keep-open = The case has moved on: nothing was saved
desk-moved-newest = Latest: { $what }, { $by }, { $at }.
desk-moved-since = The case has moved on since you wrote this. Read what has happened, change your words if you need to, then send them or leave them.
desk-moved-theirs = What has happened since
desk-moved-yours = What you wrote (not sent)

desk-kept-inset = We kept what you typed. It has not been sent.
desk-kept-heading = What you typed was not sent
desk-kept-no-form = You can no longer do this with the case as it is. Here is what you typed, so that you can copy it.
desk-kept-for-acknowledge = Your acknowledgement
desk-kept-for-reply = Your reply
desk-kept-for-holding-reply = Your holding reply
desk-kept-for-consent-more = What else you recorded about consent
desk-kept-for-consent = What you recorded about consent
desk-kept-for-verify-consent = How you checked consent
desk-kept-for-deal-with-alert = What you did about the alert
desk-kept-for-note = Your note
desk-kept-for-take-over = Why you wanted to take it over
desk-kept-for-hand-over = Your hand-over note
desk-kept-for-resolve = Your last words to the person
desk-kept-for-renew-code = Your note about the new code
desk-kept-for-reopen = Your reason for opening it again
desk-kept-for-dismiss = Why you thought it is not a concern
desk-kept-for-keep-open = How you checked that it stays open
# {time} is filled in by the browser.
desk-kept-at = Kept at {"{"}time{"}"}. Not sent yet.
desk-not-kept = Not kept: we could not reach the service. Copy your text before you leave this page.

# How the page for a breakdown names what was typed.
field-reply = Your words to the person
field-note = Your note

problem-reply-missing = Enter your reply
problem-reply-too-long = What you write to the person must be { $limit } characters or less
problem-note-missing = Enter your note
problem-note-too-long = What you write must be { $limit } characters or less
desk-problem-to-missing = Choose who to hand it over to
desk-problem-outcome-missing = Select how it ended

## The office

desk-office-title = Office
desk-mail-heading = Mail that is stuck
desk-mail-none = No mail is stuck.
desk-mail-explained = These messages could not be sent yet. Addresses and contents are not shown here.
desk-mail-caption = Mail that is stuck, oldest first
desk-mail-written = Written
desk-mail-attempts = Tries
desk-mail-next = Next try
desk-mail-given-up = Given up: somebody has to act
desk-mail-error = What went wrong
desk-staff-heading = Accounts
desk-staff-explained = Accounts are added, closed and reset on the server, with the command “pals user”.
desk-staff-caption = Accounts of staff
desk-staff-name = Name
desk-staff-email = Email address
desk-staff-role = Role
desk-staff-division = Division
desk-staff-open = Open
desk-staff-disabled = Closed

## What people answered afterwards

desk-nav-answers = Answers
desk-answers-title = Who we hear from, and how we did
desk-answers-explained = Counted since { $since }, week by week. Answers are kept apart from cases: nobody can see whose they are. Numbers under { $few } are not shown.
desk-answers-equality = Who we hear from
desk-answers-survey = How we did
desk-answers-answer = Answer
desk-answers-people = People
desk-answers-few = Fewer than { $few }
desk-answers-words = What people wrote about how we did
desk-answers-no-words = Nobody has written anything.
desk-answers-week = In the week of { $date }

## The audit trail

desk-audit-title = Audit trail
desk-audit-explained = Who did or tried what, newest first. Names of acts and outcomes are codes, as they are stored.
desk-audit-caption = The audit trail, newest first
desk-audit-empty = There is nothing on this page of the trail.
desk-audit-when = When
desk-audit-who = Who
desk-audit-what = Act
desk-audit-about = Case or entry
desk-audit-outcome = Outcome
desk-audit-nobody = The public or the system
desk-audit-page = Page { $page }

## Cases.

kind-enquiry = Question
kind-concern = Concern
kind-complaint = Complaint
kind-compliment = Thank you
kind-comment = Suggestion
kind-data-use = Use of information
kind-not-ours = Not about us
role-officer = Officer
role-senior-officer = Senior officer
role-manager = Manager
role-investigator = Investigator
role-auditor = Auditor
role-administrator = Administrator

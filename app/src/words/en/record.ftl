# Writing a contact down, and what comes of it: what staff read.

record-title = Record a contact
record-choose = Choose how
record-choose-writer = Choose who they are
record-choose-patient = Choose what they can decide
record-choose-body = Choose whose care
record-choose-outcome = Choose what it came to
record-new-tab = (opens in a new tab)

## How it reached us

record-field-source = How did it reach us?
source-web = Our website
source-phone = Phone call
source-voicemail = Voicemail
source-walk-in = They came to our office
source-ward-visit = Visit on a ward
source-letter = Letter
source-email = Email
source-text = Text message
source-mp = Member of Parliament
source-ombudsman = Ombudsman (PHSO)
source-commissioner = Commissioner (ICB or NHS England)
source-other-trust = Another trust
source-colleague = A colleague told us
source-social-media = Social media or a review site
record-problem-source-missing = Select how it reached us
record-field-arrived = When?
record-arrived-now = Just now
record-arrived-earlier = Earlier
record-field-arrived_on = The day it reached any of us
record-hint-arrived_on = The clocks run from this day, also if it lay on a ward first. For example, 27 3 2026.
record-problem-arrived_on-missing = Enter the day it reached us
record-problem-arrived_on-not-real = The day it reached us must be a real date
record-problem-arrived_on-future = The day it reached us must be today or in the past
record-field-arrived_at = Time, if you know it
record-hint-arrived_at = For example, 14:30
record-problem-arrived_at-format = Enter a time, like 14:30
record-problem-arrived_at-future = The time it reached us must be in the past
record-organisation = It comes from an MP or an organisation
record-field-organisation = Who they are
record-hint-organisation = The MP, or the organisation and who wrote.
record-problem-organisation-too-long = Who they are must be { $limit } characters or less
record-field-their_reference = Their reference
record-problem-their_reference-too-long = Their reference must be { $limit } characters or less

## Who it is from

record-who = Who it is from
record-field-name = Their name
record-field-channel = How they want to hear from us
record-problem-channel-missing = Select how they want to hear from us
record-problem-channel-unknown = Select one of the ways to reach them
record-field-email = Their email address
record-field-phone = Number to call
record-may-leave-message = We may leave a message there
record-field-text_number = Number for text messages
record-field-post_address = Name and address
record-field-about = Whose care is it about?
record-about-themselves = Their own
record-about-somebody-else = Somebody else's
record-problem-about-missing = Select whose care it is about
record-problem-about-unknown = Select their own or somebody else's
record-field-patient_name = The patient's name
record-field-relationship = Who they are to each other
record-field-writer = Who is telling us
record-writer-relative = Family, partner or friend
record-writer-carer = Carer
record-writer-parent = Parent or guardian of a child
record-writer-advocate = Advocate
record-writer-solicitor = Solicitor
record-writer-mp = MP, or works for one
record-writer-public-body = Another public body
record-writer-other = Somebody else
record-problem-writer-missing = Select who is telling us
record-field-patient = Can the patient agree?
record-problem-patient-missing = Select whether the patient can agree
record-field-nhs_number = The patient's NHS number, if they have it to hand
record-hint-nhs_number = 10 digits, like 999 000 0018
record-problem-nhs_number-format = Check the NHS number: one of its 10 digits is not right
record-field-born = The patient's date of birth
record-hint-born = If they like to say. For example, 31 3 1980.
record-problem-born-not-real = The date of birth must be a real date
record-problem-born-future = The date of birth must be in the past
record-look = Look for this person

## Finding the person

record-people = { $count ->
    [one] 1 case may be theirs
   *[other] { $count } cases may be theirs
}
record-people-what = Check at least 3 things with them: two people can share a name, a phone or a birthday. Nothing is linked unless you say so.
record-nobody = Nobody was found by name, phone, email, NHS number or date of birth. Names are also found when they are spelt a little differently.
record-look-by = Enter a name, a phone number, an email address, an NHS number or a date of birth to look by.
record-alike-nhs-number = Same NHS number
record-alike-contact = Same phone or email
record-alike-born = Same date of birth
record-alike-name = Same name
record-alike-nearly-name = Similar name
record-about = About:
record-came = Received { $date }
record-same-person = It is the same person: link the two cases
record-onto = It is about this case: add it there

## What they said

record-said = What they said
record-field-what_happened = In their own words, as far as you can
record-hint-what_happened = They can ask to read it. Read it back to them before you ring off.
record-problem-what_happened-missing = Enter what they said
record-field-want = What would they like?
record-want-question = A question answered
record-want-put-right = Something put right quickly
record-want-full-look = A full look, and a written answer (a complaint)
record-want-thanks = To say thank you
record-want-suggestion = To suggest something
record-want-data-use = To complain about how we used their information
record-want-elsewhere = It is about care from somewhere else
record-want-not-sure = They are not sure
record-problem-want-missing = Select what they would like
record-field-body = Whose care is it?
record-problem-body-missing = Select whose care it is
record-field-body_name = Its name
record-field-pass_on = May we pass it on?
record-pass_on-yes = Yes, they agree
record-pass_on-no = No, we tell them where to go
record-problem-pass_on-missing = Select whether they agree that we pass it on
record-field-site = Site
record-field-service = Ward or service

## What is needed less often

record-needs = What they need, and what keeps it safe to reach them
record-field-needs = What they need from us
record-field-language = Which language
record-problem-language-missing = Enter which language they need
record-field-other_need = What else
record-problem-other_need-missing = Enter what else they need
record-field-never = What we must never do
record-field-safe_words = When and how it is safe
record-files = Add a scan, a photo or a document
record-field-files = Files
record-hint-files = A scanned letter, for example. They are sent with whichever button you press.

## What was done

record-next = What happens next
record-field-call_back = Call them back by
record-hint-call_back = Leave it empty if they do not want a call. For example, 27 3 2026.
record-problem-call_back-not-real = The day to call them back must be a real date
record-problem-call_back-past = The day to call them back must be today or in the future
record-field-done = What have you done so far?
record-done-nothing = Nothing yet
record-done-told = I told them that we have it and what happens next
record-done-told-hint = This is the acknowledgement. A complaint that was spoken is acknowledged with a copy of its written record.
record-done-sorted = It is sorted out
record-done-sorted-hint = The case is closed at once. A spoken complaint must be sorted out by the end of the next working day.
record-problem-done-missing = Select what you have done so far
record-problem-done-contradicts = This needs a written answer, so it cannot be closed now. Select what else you have done.
record-problem-done-past = The end of the next working day has passed, so the complaints regulations apply. Select what else you have done.
record-field-outcome = What it came to
record-problem-outcome-missing = Select what it came to
record-field-done_words = What you did
record-hint-done_words = For staff only.
record-problem-done_words-missing = Enter what you did
record-problem-done_words-too-long = What you did must be { $limit } characters or less
record-agreed = They say that they are content with this
record-agreed-hint = If they are not, it stays open.
record-problem-agreed-missing = Confirm that they are content, or leave the case open
record-mine = I take this case
record-take-in = Record it
record-discard = Discard this
record-unfinished = { $count ->
    [one] You began another contact and have not recorded it:
   *[other] You began { $count } others and have not recorded them:
}
record-unfinished-one = { $name }, { $at }

## On the case

desk-source = How it reached us
desk-told-heading = What they told us
desk-told-meta = As our team wrote it down
desk-nhs-number = NHS number
desk-born = Date of birth
desk-organisation = Writes for
desk-their-reference = What they call this case
desk-same-person-heading = The same person's other cases
desk-same-person = A colleague has said so. If it is somebody else, say so here: both stay in the audit trail.
desk-press-part-person = Not the same person
desk-to-part-person = Not the same person: part the two
desk-done-part-person = The two cases are no longer linked.
desk-moved-part-person = The case has moved on: nothing was changed
desk-record-owed = A copy of the written record is owed
desk-record-owed-what = They complained by word of mouth. Before anything else, send them a copy of what we wrote down (regulation 13(2)).
desk-sort-by = If it is sorted out to their satisfaction by the end of { $date }, the complaints regulations do not apply (regulation 8(1)).
desk-record-print = Print the written record
desk-record-see = See the written record
desk-record-went-post = A copy of the written record went by post.
desk-record-went-by-hand = A copy of the written record was handed over.
desk-record-went-electronic = A copy of the written record went electronically.
desk-outside-resolved-orally = Outside the complaints regulations: sorted out with the person by the end of the next working day (regulation 8(1)).
desk-sorted-out = Sorted out by word of mouth. The person said that they are content.
desk-way-from-them = They contacted us
desk-way-from-us = We reached them
desk-way-no-answer = We tried, and did not reach them
desk-label-way = What was it?
desk-problem-way-missing = Select what it was
desk-label-how = How did the copy go?
desk-how-post = By post
desk-how-by-hand = Handed over
desk-how-electronic = Electronically
desk-how-electronic-law = Electronically only if they agreed to that in writing (regulation 15).
desk-problem-how-missing = Select how the copy went

desk-event-contacted = Contact
desk-event-record-sent = Copy of the written record sent

desk-to-log-contact = Note a call or visit
desk-form-log-contact = Note a call or visit
desk-consequence-log-contact = It goes into the timeline, for staff only. If they called us about a case that we had answered, it waits for an answer again.
desk-label-log-contact = What was said
desk-hint-log-contact = What they said, what you promised, and by when.
desk-press-log-contact = Save contact
desk-press-log-contact-anyway = Save contact anyway
desk-done-log-contact = The contact has been saved.
desk-moved-log-contact = The case has moved on: the contact was not saved
desk-kept-for-log-contact = What was said

desk-to-send-record = The copy has gone
desk-form-send-record = Say how the copy of the written record went
desk-consequence-send-record = The complaint is acknowledged. They are told that there is an update, and see that the copy went.
desk-label-send-record = Anything to note (optional)
desk-hint-send-record = For example, to which address. For staff only.
desk-press-send-record = It has gone
desk-press-send-record-anyway = It has gone all the same
desk-done-send-record = The complaint is acknowledged.
desk-moved-send-record = The case has moved on: it was not noted that the copy went
desk-kept-for-send-record = What you noted about the copy

desk-to-sort-out = It is sorted out
desk-form-sort-out = Close what is sorted out
desk-consequence-sort-out = The case is closed. They are told that there is an update, and see that it is closed.
desk-label-sort-out = What was done
desk-hint-sort-out = With whom you spoke, what was put right, and what they said. For staff only.
desk-press-sort-out = It is sorted: close it
desk-press-sort-out-anyway = It is sorted: close it anyway
desk-done-sort-out = The case is closed, as sorted out with them.
desk-moved-sort-out = The case has moved on: it was not sorted out
desk-kept-for-sort-out = What was done to sort it out

desk-done-record = The contact is recorded.

## The written record, as it goes to the person

written-record-title = What you told us
written-record-none = They wrote to us on our website: what they wrote is the record.
written-record-print = Print this page and send it. The parts of the desk around it are not printed.
written-record-reference = Your reference: { $reference }
written-record-from = From:
written-record-came = You told us on { $date }, { $how }.
written-record-how-phone = on the phone
written-record-how-voicemail = in a voicemail
written-record-how-walk-in = at our office
written-record-how-ward-visit = on a ward
written-record-how-letter = in a letter
written-record-how-email = in an email
written-record-how-text = in a text message
written-record-how-mp = through an MP
written-record-how-ombudsman = through the Ombudsman
written-record-how-commissioner = through a commissioner
written-record-how-other-trust = through another trust
written-record-how-colleague = through a colleague of ours
written-record-how-social-media = on a public website
written-record-said = What we wrote down
written-record-want = What you would like
written-record-next = What happens next
written-record-wrong = If something is wrong or missing, tell us: { $phone }. We put it right beside this record.
written-record-offer = We will talk with you about how we look into this, and how long it may take.
written-record-follow = You can follow this with your reference and code at { $website }.
written-record-care = Telling us does not change the care you get.

## Looking for cases

search-title = Search
search-label = What do you know?
search-hint = A reference, a name, a phone number, an email address, an NHS number, a date of birth, or words that stand in the case.
search-press = Search
search-which-all = Open and closed
search-which-open = Open only
search-which-closed = Closed only
search-found = { $count ->
    [0] Nothing was found
    [one] 1 case was found
   *[other] { $count } cases were found
}
search-more = The first { $count } are shown: add a word to find fewer
search-caption = Cases that were found
search-by = Found by
search-by-reference = reference
search-by-nhs-number = NHS number
search-by-contact = phone or email
search-by-born = date of birth
search-by-name = name
search-by-nearly-name = similar name
search-by-words = words in it
search-looked-as = We looked in every case that you may see:
search-as-reference = for the reference { $reference }
search-as-nhs-number = for the NHS number { $number }
search-as-contact = for this phone number or email address
search-as-born = for the date of birth { $date }
search-as-name = for this name, also spelt or heard a little differently
search-as-words = for these words, all in one case, with other endings too: { $words }
search-as-filtered = and only for the kind and state that you chose
search-try = Try fewer words, another spelling, or something else that you know. Scans and photos are not read.
problem-words-missing = Enter what you know
problem-words-too-long = What you know must be { $limit } characters or less

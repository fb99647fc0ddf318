# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).

## The frame around every page.

service-name = Tell us about your care
layout-title-error = Error: { $title }
layout-back-label = Page before
layout-reach-us = Talk to us
layout-phone = Phone:
layout-find = Find
layout-link-start = Tell us about your care
layout-link-follow = Follow what you sent us
layout-link-support = Help and support
layout-link-cookies = Cookies
layout-link-accessibility = Accessibility
layout-link-privacy = Privacy
layout-link-terms = Terms
layout-link-contact = Contact us
layout-link-you-said-we-did = You said, we did
demonstration-label = Demonstration
demonstration-banner = This is a demonstration. The hospital is made up. Do not write about real people: nobody reads it.

## Languages.

language-label = Languages
language-draft-heading = These words are a draft
language-draft = Nobody has checked this translation yet. If something is not clear, phone us and ask for an interpreter:
language-not-here = We do not have this page in your language yet. Phone us and ask for an interpreter:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date } at { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = Leave quickly
exit-link = Exit this page
exit-two-more = Press Shift 2 more times to exit.
exit-one-more = Press Shift 1 more time to exit.
exit-late = You are still on this page. To exit, press Shift 3 times, quickly.
exit-going = Loading

## When something goes wrong.

fault-not-saved = What you typed is not saved. It is still on this page.
fault-not-sent = It is not sent yet. You can send it again.
fault-wait = { $count ->
    [one] Wait about 1 minute before you try again.
   *[other] Wait about { $count } minutes before you try again.
 }
fault-incident = If you phone us, give us this number: { $number }
fault-send-again = Send again
fault-typed-label = What you typed
fault-typed-hint = You can copy it and keep it.
fault-phone-heading = Or phone us
fault-to-start = Go to the start page
fault-to-desk = Go to the queue
fault-forbidden-heading = We could not do that
fault-forbidden-what = You may not be able to see this page. Or the page you came from was open for too long.
fault-sign-in = Sign in again in a new tab
fault-sign-in-then = , if you were signed out. Then come back to this page and send it again.
fault-forbidden-do = Go back to the start and try again.
fault-not-found-heading = Page not found
fault-not-found-what = There is no page at this address.
fault-not-found-do = If you typed the address, check it. If you pasted it, check that you copied all of it.
fault-conflict-heading = Somebody else changed this first
fault-conflict-what = This has changed since you opened it. Your change was not made.
fault-conflict-do = Look at what has changed, then try again.
fault-too-large-heading = That is too much to send at once
fault-too-large-what = What you sent is bigger than we can take at once.
fault-too-large-do = Make it shorter and send it again. You can also phone us or write us a letter.
fault-too-many-heading = Too many tries
fault-too-many-what = We have had a lot of tries from your phone, computer or network.
fault-too-many-do = Try again later. You can also phone us.
fault-internal-heading = Sorry, something went wrong
fault-internal-what = This is our fault. You did nothing wrong.
fault-internal-do = Try again in a few minutes. You can also phone us.
fault-unavailable-heading = Sorry, this is not working right now
fault-unavailable-what = We are sorry. We can't reach the place where we keep things.
fault-unavailable-do = Try again in a few minutes. You can also phone us.

component-error = Error
component-back = Back
component-back-to = Back to
component-breadcrumb = Breadcrumb
component-error-summary-heading = There is a problem
component-information = Information
component-important = Important
component-success = Success
component-pagination = Pagination
component-previous = Previous
component-next = Next

# Follows "Previous" and "Next", read out only.
component-page = page
component-page-number = Page { $number }
component-skip-link = Skip to main content
component-care-non-urgent = Non-urgent advice
component-care-urgent = Urgent advice
component-care-emergency = Immediate action required
component-day = Day
component-month = Month
component-year = Year
component-up-to-characters = You can enter up to { $limit } characters
component-up-to-words = You can enter up to { $limit } words
component-search = Search
component-show = Show
component-show-password = Show password
component-table-sortable = Column headers are sortable
component-homepage = homepage
component-account = Account
component-menu = Menu

# "Browse" is read out before "More".
component-browse = Browse
component-more = More
component-support-links = Support links

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = Characters left: { $count }
component-characters-none = No characters left
component-characters-over = Characters too many: { $count }
component-choose-file = Choose file
component-drop-file = or drop file
component-no-file = No file chosen
component-files-chosen = Files chosen: { $count }
component-over-drop = Entered drop zone
component-left-drop = Left drop zone

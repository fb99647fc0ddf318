# Easy read: one idea a line. Draft until people who use easy read have checked it.

demonstration-banner =
    This is a demonstration (only to try out).
    The hospital is made up.
    Do not write about real people.
    Nobody reads it.

## Languages.

language-draft-heading = We have to check these words
language-draft =
    This is easy read.
    Nobody has checked these words yet.
    If something is not clear, phone us:
language-not-here =
    We do not have this page in easy read.
    Phone us and ask for help:

## Leaving quickly.

exit-late =
    You are still on this page.
    To exit, press Shift 3 times, quickly.

## When something goes wrong.

fault-not-saved =
    What you typed is not saved.
    It is still on this page.
fault-not-sent =
    It is not sent yet.
    You can send it again.
fault-forbidden-what =
    You may not be able to see this page.
    Or the last page was open for too long.
fault-not-found-do =
    Did you type the address?
    Check that it is right.
    Did you paste it?
    Check that you copied all of it.
fault-conflict-what =
    This has changed since you opened it.
    We did not make your change.
fault-conflict-do =
    Look at what has changed.
    Then try again.
fault-too-large-what = You sent more than we can take at once.
fault-too-large-do =
    Make it shorter and send it again.
    You can also phone us.
    Or you can write us a letter.
fault-too-many-what =
    We have had a lot of tries from you.
    We mean your phone, computer or network.
fault-too-many-do =
    Try again later.
    You can also phone us.
fault-internal-what =
    This is our fault.
    You did nothing wrong.
fault-internal-do =
    Wait a few minutes.
    Then try again.
    You can also phone us.
fault-unavailable-what =
    We are sorry.
    We can't reach the place where we keep things.
fault-unavailable-do =
    Wait a few minutes.
    Then try again.
    You can also phone us.
component-care-emergency = Do this at once
component-up-to-characters = You can write up to { $limit } letters

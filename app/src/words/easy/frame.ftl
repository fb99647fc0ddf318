# Easy read: one idea a line. Draft until people who use easy read have checked it.

language-draft-heading = These words are a draft
language-draft =
    This is easy read.
    Nobody has checked it yet.
    Is something not clear?
    Phone us:
language-not-here =
    This page is not in easy read yet.
    You can phone us:
exit-late =
    You are still on this page.
    To leave, press Shift 3 times, fast.
fault-not-saved =
    What you typed is not saved.
    It is still on this page.
fault-not-sent =
    It is not sent yet.
    You can send it again.
fault-incident =
    Do you phone us?
    Give us this number: { $number }
fault-typed-hint = You can copy it and keep it.
fault-forbidden-what =
    You may not be able to see this page.
    Or the page was open for too long.
fault-internal-what =
    This is our fault.
    You did nothing wrong.
fault-internal-do =
    Wait a few minutes.
    Then try again.
    You can also phone us.
fault-unavailable-what =
    We are sorry.
    We can't get to what we keep.
fault-unavailable-do =
    Wait a few minutes.
    Then try again.
    You can also phone us.

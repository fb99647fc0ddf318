# Easy read: one idea a line. Draft until people who use easy read have checked it.

start-lede =
    You can tell us what went well.
    You can tell us what went wrong.
    We are the { $team }.
    We work at { $trust }.
start-can-heading = Here you can:
start-can-question = ask a question
start-can-put-right = ask us to put something right quickly
start-can-full-look = ask us to look into everything and write to you
start-can-thanks = say thank you
start-can-suggestion = tell us your idea to make things better
start-can-data-use = tell us how we used your information (facts about you)
start-care-not-affected =
    What you tell us will not change your care.
    We keep it apart from your health record.
start-what-happens-who =
    Our team reads it.
    We ask the staff who can help us.
    They help us find the answer.
start-what-happens-kept =
    We keep what you write.
    Only our staff can read it.
start-what-happens-when =
    We tell you that we have it.
    We do this within 3 working days.
    Saturdays, Sundays and bank holidays do not count.
start-what-happens-code =
    We give you a reference and a code.
    Both are letters and numbers.
    Use them to see what is happening.
    Use them to write to us again.
start-before-time =
    It takes about 10 minutes.
    You can save what you wrote.
    You can carry on later.
    You can use another phone or computer too.
start-before-anonymous =
    You don't have to give your name.
    You don't have to tell us how to reach you.
start-before-shared = Other people may see which pages you looked at.
start-exit-what =
    The next pages have "Exit this page" at the top.
    Press it to leave quickly.
    Another website opens at once.
start-exit-keys =
    Do you have a keyboard?
    You can press the Shift key 3 times instead.
start-exit-closes =
    It closes what you wrote.
    Then nobody can read it here.
    You may not have sent it yet.
    Then you may need to start again.
start-exit-limits =
    It can't hide that you were here.
    Your browser shows you websites.
    It still lists the pages you looked at.
start-carry-on-what =
    We kept what you wrote.
    It is not sent yet.
start-other-what =
    You can talk to us instead.
    We can write it down for you.
start-other-relay =
    Can you not hear or speak on the phone?
    You can use Relay UK (they help with calls).
    Dial:
start-other-help =
    You may need an interpreter (they speak your language).
    You may need British Sign Language or easy read.
    Tell us what you need.
    It is free.
start-deleted = We have deleted what you wrote.
start-more-follow = Follow what you sent us
guide-from-start =
    Are you not sure what you can do?
    Answer a few short questions

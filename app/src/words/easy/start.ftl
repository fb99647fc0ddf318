# Easy read: one idea a line. Draft until people who use easy read have checked it.

start-lede =
    Tell the { $team }.
    They work at { $trust }.
    Tell them what went well, or what went wrong.
start-can-heading = You can:
start-can-put-right = ask us to put something right
start-can-full-look = ask us to look at everything and write to you
start-can-suggestion = tell us a good idea
start-can-data-use = tell us how we used your information
start-care-not-affected =
    You will get the same care.
    We do not put this in your health record.
start-what-happens-who =
    Our team reads it.
    We ask the staff who can help.
start-what-happens-kept = Only our staff can read it.
start-what-happens-when =
    We tell you that we have it.
    That takes 3 working days at most.
start-what-happens-code =
    We give you a reference and a code.
    With them you can see what happens.
    You can write to us again.
start-before-time =
    It takes about 10 minutes.
    You can stop and save it.
    You can go on later.
    You can use another phone or computer.
start-before-anonymous =
    You do not have to give your name.
    You do not have to say how to reach you.
start-exit-what =
    Look for "Exit this page" at the top.
    Press it to leave fast.
    You then see another website.
start-exit-keys =
    Do you have a keyboard?
    You can press the Shift key 3 times.
start-exit-closes =
    It closes what you wrote.
    Nobody can read it here.
    You may need to start again.
start-exit-limits =
    It can't hide that you were here.
    Your browser keeps a list of pages.
start-carry-on-what =
    We kept what you wrote.
    You have not sent it yet.
start-other-what =
    You can talk to us.
    We can write it down for you.
start-other-relay =
    Can you not hear or speak on the phone?
    Use Relay UK.
    Dial:
start-other-help =
    Do you need someone to speak your language?
    Do you need British Sign Language?
    Do you need easy read?
    Tell us.
    It is free.
guide-from-start =
    Not sure what you can do?
    Answer a few short questions

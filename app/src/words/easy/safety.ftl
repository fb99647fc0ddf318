# Easy read: one idea a line. Draft until people who use easy read have checked it.

## In danger now.

danger-999-before = Phone
danger-999-after =
    if someone's life is at risk.
    Phone 999 if they may come to serious harm.
danger-ward =
    Are you on a ward?
    Tell a nurse now.
    Ask for the nurse in charge.
danger-111-before = Phone
danger-111-after =
    if someone needs medical help soon.
    Do they need help with mental health?
    Choose the mental health option.
danger-not-watched =
    We do not watch this service day and night.
    Our hours: { $hours }.

## Help with what somebody's words may mean.

help-what =
    Something you wrote may mean someone needs help soon.
    It may be you or someone else.
    We have saved what you wrote.
    It may be some hours before we read it.
help-danger =
    If someone is in danger now, phone 999.
    On a ward, tell the nurse in charge.
help-getting-worse =
    Is someone on a ward getting worse?
    Tell the nurse in charge now.
    Ask for a doctor to come.
help-call-for-concern =
    Does nobody listen to you?
    Ask for a team from outside the ward.
    Phone
help-self-harm =
    Do you think you may hurt yourself?
    You can talk to someone now.
    Phone 111 and choose the mental health option.
    Phone 999 if your life is at risk.
help-abuse =
    Is someone being hurt?
    Or is someone left without care?
    Phone 999 if it is happening now.
    On a ward, tell the nurse in charge.
help-child = If a child is not safe now, phone 999.
help-crime =
    If there has been a crime, phone 101.
    Phone 999 if someone is in danger now.
help-domestic =
    Are you not safe at home?
    Phone 999 if you are in danger now.
    If you can't speak, press 55 when you are asked.

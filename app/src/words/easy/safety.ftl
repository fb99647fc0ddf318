# Easy read: one idea a line. Draft until people who use easy read have checked it.

## In danger now.

danger-heading = If someone is in danger now
danger-999-before =
    Someone may die, or be badly hurt.
    Phone
danger-999-after = now.
danger-ward =
    Are you on a ward?
    Tell a nurse now.
    Ask for the nurse in charge.
danger-111-before =
    Someone needs medical help soon.
    Phone
danger-111-after =
    {""}
    Do they need help with mental health?
    Choose the mental health option.
danger-not-watched =
    We are not here day and night.
    Our hours: { $hours }.

## Help with what somebody's words may mean.

help-heading = If you need help now
help-what =
    You wrote something that worries us.
    You or someone else may need help soon.
    We have saved what you wrote.
    We may not read it for some hours.
help-danger =
    Is someone in danger now?
    Phone 999.
    Are you on a ward?
    Tell the nurse in charge.
help-getting-worse =
    Is someone on a ward getting worse?
    Tell the nurse in charge now.
    Ask for a doctor to come.
help-call-for-concern =
    Does nobody listen?
    Ask for a team from outside the ward.
    Phone
help-self-harm =
    Do you think you may hurt yourself?
    You can talk to someone now.
    Phone 111 and choose the mental health option.
    Is your life at risk?
    Phone 999.
help-abuse =
    Is someone hurt or left without care?
    Is it happening now?
    Phone 999.
    Are you on a ward?
    Tell the nurse in charge.
help-child =
    Is a child not safe now?
    Phone 999.
help-crime =
    Was there a crime?
    Phone 101.
    Is someone in danger now?
    Phone 999.
help-domestic =
    Are you not safe at home?
    Are you in danger now?
    Phone 999.
    You may not be able to speak.
    Then press 55 when they ask you.

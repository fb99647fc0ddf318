# When somebody may be in danger.

## In danger now.

danger-heading = If someone is in danger now
danger-999-before = Phone
danger-999-after = if someone's life is at risk or they may come to serious harm.
danger-ward = If you are on a ward, tell a nurse now. Ask for the nurse in charge.
danger-111-before = Phone
danger-111-after = if someone needs medical help soon. Choose the mental health option if that is what they need.
danger-not-watched = We do not watch this service day and night. Our hours: { $hours }.

## Help with what somebody's words may mean.

help-heading = If you need help now
help-what = Something you wrote may mean that you or someone else needs help soon. We have saved what you wrote. Nobody here may read it for some hours.
help-danger = If someone is in danger now, phone 999. On a ward, tell the nurse in charge.
help-getting-worse = If someone on a ward is getting worse, tell the nurse in charge now. Ask for a doctor to come.
help-call-for-concern = If nobody listens, ask for a team from outside the ward. Phone
help-self-harm = If you may hurt yourself, you can talk to someone now. Phone 111 and choose the mental health option. Phone 999 if your life is at risk.
help-abuse = If someone is being hurt or left without care, phone 999 if it is happening now. On a ward, tell the nurse in charge.
help-child = If a child is not safe now, phone 999.
help-crime = If there has been a crime, phone 101. Phone 999 if someone is in danger now.
help-domestic = If you are not safe at home, phone 999 if you are in danger now. If you can't speak, press 55 when you are asked.

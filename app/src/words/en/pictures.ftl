# What the pictures of the easy-read pages show, for who can't see them.

picture-talk = Picture: two people talk
picture-danger = Picture: a phone and the number 999
picture-wish = Picture: a person thinks about what they want
picture-two-people = Picture: two people and a question mark
picture-helper = Picture: a person helps another person
picture-agree = Picture: a person says yes or no
picture-write = Picture: a hand writes on paper
picture-calendar = Picture: a calendar
picture-hospital = Picture: a hospital
picture-photo = Picture: a photo and a paper
picture-name = Picture: a name badge
picture-reach = Picture: a phone and a letter
picture-needs = Picture: an ear, an eye and a speech bubble
picture-thanks = Picture: a heart in a hand
picture-pass-on = Picture: something goes from one person to another
picture-check = Picture: a list with ticks
picture-sent = Picture: a letter that is sent
picture-key = Picture: a key and a code

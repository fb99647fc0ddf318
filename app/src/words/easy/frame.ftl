# Easy read: one idea a line. Draft until people who use easy read have checked it.

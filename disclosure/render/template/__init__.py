"""The form as it was drawn: its tags, what is wrong with them, and the source they become."""

"""Texts as they were typed, read for numbers, names and words."""

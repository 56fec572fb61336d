"""A returned Word file against the facts: which figures, words, rows and charts differ."""

from disclosure.review.verify.changed import ChangedText, Kept

__all__ = ["ChangedText", "Kept"]

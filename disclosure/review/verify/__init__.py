"""A returned Word file against the facts: which figures, words, rows and charts differ.

``open_returned`` and ``manuscript`` read a file from anywhere, ``original`` one of ours;
``compared`` holds them against each other, ``told_apart`` says who changed what.
"""

from disclosure.review.verify.causes import all_edited, told_apart
from disclosure.review.verify.changed import ChangedText, Kept
from disclosure.review.verify.comparing import compared
from disclosure.review.verify.findings import (
    Cause,
    Compared,
    Redrawn,
    Rewritten,
    Strayed,
    Turn,
    Unsourced,
    Where,
)
from disclosure.review.verify.foreign import is_foreign, looked_up
from disclosure.review.verify.opening import MOST_FILE, Opened, open_returned, too_big
from disclosure.review.verify.original import Original, original
from disclosure.review.verify.outcome import Basis, BuiltFrom, Subject, TypedAt, Verified
from disclosure.review.verify.pages import PAGES
from disclosure.review.verify.passage import Manuscript, Tally
from disclosure.review.verify.reading import manuscript

__all__ = [
    "MOST_FILE",
    "PAGES",
    "Basis",
    "BuiltFrom",
    "Cause",
    "ChangedText",
    "Compared",
    "Kept",
    "Manuscript",
    "Opened",
    "Original",
    "Redrawn",
    "Rewritten",
    "Strayed",
    "Subject",
    "Tally",
    "Turn",
    "TypedAt",
    "Unsourced",
    "Verified",
    "Where",
    "all_edited",
    "compared",
    "is_foreign",
    "looked_up",
    "manuscript",
    "open_returned",
    "original",
    "told_apart",
    "too_big",
]

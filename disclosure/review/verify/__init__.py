"""A returned Word file against the facts: which figures, words, rows and charts differ.

``open_returned`` and ``manuscript`` read a file from anywhere, ``original`` one of ours;
``compared`` holds them against each other, ``told_apart`` says who changed what.
"""

from disclosure.review.verify.causes import all_edited, told_apart
from disclosure.review.verify.comparing import compared
from disclosure.review.verify.findings import (
    Cause,
    Discrepancies,
    PassageChange,
    Redrawn,
    Rewritten,
    Strayed,
    TextPlace,
    Unsourced,
)
from disclosure.review.verify.foreign import is_foreign, looked_up
from disclosure.review.verify.opening import (
    MOST_FILE,
    MOST_PASSAGES,
    ReturnedFile,
    open_returned,
    too_big,
    too_long,
)
from disclosure.review.verify.original import Original, original
from disclosure.review.verify.outcome import Basis, BuiltFrom, Identified, TypedAt, Verified
from disclosure.review.verify.pages import PAGES
from disclosure.review.verify.passage import Manuscript, Tally
from disclosure.review.verify.reading import manuscript

__all__ = [
    "MOST_FILE",
    "MOST_PASSAGES",
    "PAGES",
    "Basis",
    "BuiltFrom",
    "Cause",
    "Discrepancies",
    "Identified",
    "Manuscript",
    "Original",
    "PassageChange",
    "Redrawn",
    "ReturnedFile",
    "Rewritten",
    "Strayed",
    "Tally",
    "TextPlace",
    "TypedAt",
    "Unsourced",
    "Verified",
    "all_edited",
    "compared",
    "is_foreign",
    "looked_up",
    "manuscript",
    "open_returned",
    "original",
    "told_apart",
    "too_big",
    "too_long",
]

"""What changed between two versions of a disclosure, and what moved because of it.

A review holds figures against figures, printed texts against printed texts; every effect is told
under the facts that caused it.
"""

from disclosure.review.effects import Effect, Print
from disclosure.review.facts import FactChange, Turn
from disclosure.review.fresh import Fresh, Movement, fresh
from disclosure.review.marking import Bit, Presence, marked
from disclosure.review.materiality import is_material
from disclosure.review.owners import HOMES, Owners, owners_of
from disclosure.review.problems import Problems
from disclosure.review.reviewed import Review, Reviewed, Standing
from disclosure.review.reviewing import Differences, review
from disclosure.review.state import State
from disclosure.review.wording import StaleReason, WaiverChange, WordChange

__all__ = [
    "HOMES",
    "Bit",
    "Differences",
    "Effect",
    "FactChange",
    "Fresh",
    "Movement",
    "Owners",
    "Presence",
    "Print",
    "Problems",
    "Review",
    "Reviewed",
    "StaleReason",
    "Standing",
    "State",
    "Turn",
    "WaiverChange",
    "WordChange",
    "fresh",
    "is_material",
    "marked",
    "owners_of",
    "review",
]

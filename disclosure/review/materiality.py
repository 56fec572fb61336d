"""How large a change has to be to be looked at first; set here and nowhere else.

Room: review. A share alone says little of small amounts, an amount alone little of large ones.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from disclosure.terms import Unit

if TYPE_CHECKING:
    from disclosure.review.facts import FactChange

#: From so much on a change of an amount is large whatever it is a change of (元).
LARGE = Decimal(100_000)
#: From so much on (元) it is large where it is so great a share of what was there (%).
NOTABLE, SHARE = Decimal(10_000), Decimal(10)


def is_material(change: FactChange) -> bool:
    """Whether a change of a fact stands among those that are read first.

    What is no longer known, or is known now, does; of counts the share decides.
    """
    difference = change.difference
    if difference is None:
        return True
    return is_large(difference + (change.old or 0), change.old or Decimal(0), change.unit)


def is_large(now: Decimal, base: Decimal, unit: Unit = Unit.AMOUNT) -> bool:
    """Whether two values differ so much that a reviewer looks at them first."""
    size = abs(now - base)
    is_great = not base or size * 100 >= SHARE * abs(base)
    if unit is Unit.AMOUNT:
        return size >= LARGE or (size >= NOTABLE and is_great)
    return size > 0 and is_great

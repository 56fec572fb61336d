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
    """Whether a change stands among those that are read first.

    An amount that is no longer known, or is known now, does; of counts the share decides.
    """
    difference = change.difference
    if difference is None:
        return True
    size, share = abs(difference), change.percent
    if change.unit is Unit.AMOUNT:
        return size >= LARGE or (size >= NOTABLE and (share is None or abs(share) >= SHARE))
    return size > 0 and (share is None or abs(share) >= SHARE)

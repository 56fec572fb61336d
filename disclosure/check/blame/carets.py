"""Where the caret stands when an equation breaks: on the culprit, or on what it is held against.

Where one number alone is to blame, it is there; likewise where amounts are exact and one number
alone may have slipped (between rounded ones that is too easily a coincidence, and only said).
Where it may be any number of one side, the caret stands on what that side is held against; where
it may be any number of both, the first equation of the problem points at the one side and the
others at the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.check.blame.blame import Verdict
    from disclosure.check.scales import Addend, Where

#: The block of stated totals.
_STATED = "核对"


def carets(
    addends: Sequence[Addend], verdict: Verdict, *, is_exact: bool
) -> tuple[Where, Where] | None:
    """Return the places for the first equation of a problem and for the others.

    ``addends`` are those of the first equation; None where there are none.
    """
    if not addends:
        return None
    suspects = [each.at for each in verdict.suspects] or [each.at for each in addends]
    known = [each.at for each in verdict.named] if is_exact else suspects
    if len(known) == 1 and not may_lack_another(addends, verdict):
        return known[0], known[0]
    sides = [[each.at for each in addends if each.sign == sign] for sign in (1, -1)]
    accused = [[at for at in side if at in suspects] for side in sides]
    if not all(accused):
        against = sides[bool(accused[0])] or accused[not accused[0]]
        return against[0], against[0]
    alone = [side[0] for side in accused if len(side) == 1]
    if alone:
        return alone[0], alone[0]
    named = [each.at for each in verdict.named if any(each.at in side for side in sides)]
    first = (named or accused[0])[0]
    other = accused[first in sides[0]]
    return first, other[0]


def may_lack_another(addends: Sequence[Addend], verdict: Verdict) -> bool:
    """Tell whether a stated total may as well lack a part that was left out.

    Then the caret stays on the total: no slip speaks against the one part that is accused.
    """
    stated = [each.at for each in addends if each.at[0] == _STATED]
    accused = verdict.suspects[:1]
    return bool(stated and accused) and accused[0].at not in stated and not accused[0].slip

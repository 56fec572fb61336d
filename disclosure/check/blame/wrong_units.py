"""Amounts in the wrong unit: which number or block explains most of what is out of proportion.

What would be put right by one number, a block, all but a block, or the whole file in another
unit, and would put nothing else wrong, is told as one problem, at that place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.check.blame.balanced import Balanced
from disclosure.check.blame.condition import Condition, Grade, Topic
from disclosure.check.blame.conditions import conditions
from disclosure.check.blame.extents import Extent, extents
from disclosure.check.blame.rewriting import in_right_unit, recast
from disclosure.check.blame.unit_words import finding_of
from disclosure.check.equations.magnitudes import Gap, gap
from disclosure.check.rules.figures.units import distance

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from disclosure.check.case import Case
    from disclosure.check.finding import Finding
    from disclosure.check.rule import Rule
    from disclosure.check.scales import Weighed

#: More blocks in the wrong unit than this are not told apart.
_MOST = 5
#: Codes of rules whose findings may come from a wrong unit.
SIGNS = frozenset((Topic.MYRIAD.value, Topic.LOST.value, Topic.SIZE.value))


@dataclass(frozen=True, slots=True)
class WrongUnit:
    """One place in the wrong unit: the code under which it is told, and the finding.

    ``facts`` are those of the case as they would be with this place, and those before it, right.
    """

    code: str
    finding: Finding
    facts: dict[str, Any]


def is_odd(weighed: Weighed) -> bool:
    """Tell whether the two sides of a broken equation are so far apart that a unit may be wrong."""
    return gap(weighed.left, weighed.right) is not Gap.NONE


def wrong_units(
    rules: Sequence[Rule], case: Case, excused: Collection[tuple[str, frozenset[str]]]
) -> tuple[WrongUnit, ...]:
    """Return the places in the wrong unit, the one that explains most first.

    ``excused`` are code and paths of findings that somebody approved: they are no sign.
    """
    found: list[WrongUnit] = []
    while len(found) < _MOST:
        every = conditions(rules, case)
        broken = [
            each for each in every if each.grade() and (each.kind.value, each.names) not in excused
        ]
        best = _best(every, broken, case)
        if best is None:
            break
        extent, mended = best
        facts = in_right_unit(extent, case)
        code = _code(extent, mended)
        found.append(WrongUnit(code.value, finding_of(extent, mended, case), facts))
        case = recast(case, facts)
    return tuple(found)


def _best(
    every: Sequence[Condition], broken: Sequence[Condition], case: Case
) -> tuple[Extent, list[Condition]] | None:
    """Return the extent that mends most and makes nothing wrong, with what it mends."""
    signs = [each for each in broken if any(each.suspects())]
    best: tuple[Extent, list[Condition]] | None = None
    most: tuple[int, ...] = ()
    for extent in extents((side for each in signs for side in each.suspects()), case):
        touched = [each for each in every if _concerns(extent, each)]
        mended = [each for each in touched if each in broken and not each.grade(extent)]
        if not any(each in signs and _may_tell(each, extent) for each in mended):
            continue
        worse = [each for each in touched if each.grade(extent) > each.grade()]
        gain = len(mended) - len(worse)
        order = (gain, *_order(extent, case))
        if gain > 0 and not any(_forbids(each, extent) for each in worse) and order > most:
            best, most = (extent, mended), order
    return best


def _may_tell(sign: Condition, extent: Extent) -> bool:
    """Whether a condition is a sign of this; a limit is, where a unit explains the factor."""
    return extent.is_natural or not isinstance(sign, Balanced) or sign.is_myriad


def _forbids(worse: Condition, extent: Extent) -> bool:
    """Whether nothing else makes up for what is worse: a contradiction, a size that cannot be."""
    return worse.grade(extent) is Grade.WRONG or worse.kind is Topic.SIZE


def _concerns(extent: Extent, condition: Condition) -> bool:
    return any(not side.isdisjoint(extent.numbers) for side in condition.sides)


def _order(extent: Extent, case: Case) -> tuple[int, ...]:
    """Order what mends as much: what is smaller, has a reason, and is farther from the rest."""
    far = max(distance(each.value, case) for each in extent.numbers.values())
    return (-len(extent.numbers), extent.is_natural, far)


def _code(extent: Extent, mended: Sequence[Condition]) -> Topic:
    """Return what the place is told as: an error where amounts are at odds, or several tell it."""
    kinds = [each.kind for each in mended]
    is_sure = not extent.is_one and max(map(kinds.count, (Topic.LOST, Topic.SIZE))) > 1
    is_broken = any(each.grade() is Grade.WRONG for each in mended)
    if is_sure or is_broken:
        return Topic.MYRIAD
    return Topic.LOST if Topic.LOST in kinds else Topic.SIZE if Topic.SIZE in kinds else Topic.FAR

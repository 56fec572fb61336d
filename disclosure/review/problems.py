"""Which problems appeared with a change, which vanished, which only say other numbers now.

Room: review.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from disclosure.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Problems:
    """What is said of a disclosure now and was not before, and the reverse.

    ``stayed`` are problems that were there before, perhaps with other numbers.
    """

    appeared: tuple[Diagnostic, ...] = ()
    vanished: tuple[Diagnostic, ...] = ()
    stayed: tuple[Diagnostic, ...] = ()

    @property
    def now(self) -> tuple[Diagnostic, ...]:
        """All problems that there are now."""
        return (*self.appeared, *self.stayed)

    @property
    def errors(self) -> int:
        """How many errors there are now."""
        return sum(each.severity is Severity.ERROR for each in self.now)

    @property
    def new_errors(self) -> int:
        """How many of them appeared with the change."""
        return sum(each.severity is Severity.ERROR for each in self.appeared)


def compared(old: Sequence[Diagnostic], new: Sequence[Diagnostic]) -> Problems:
    """Hold what is said now against what was said before.

    A problem is the same where code and words are; what is left of one code in the same part of the
    file is the same problem with other numbers.
    """
    before, now = Counter(map(_words, old)), Counter(map(_words, new))
    both = before & now
    gone, come = _without(old, both), _without(new, both)
    spare = Counter(map(_part, gone)) & Counter(map(_part, come))
    appeared = _without(come, spare, by_part=True)
    left = Counter(appeared)
    stayed = tuple(each for each in new if not _take(left, each))
    return Problems(appeared, _without(gone, spare, by_part=True), stayed)


def _take(left: Counter[Diagnostic], each: Diagnostic) -> bool:
    """Take one off what is counted; False where there is none left."""
    there = left[each] > 0
    left[each] -= there
    return there


def _without(
    every: Iterable[Diagnostic], taken: Counter[tuple[str, ...]], *, by_part: bool = False
) -> tuple[Diagnostic, ...]:
    left = Counter(taken)
    found = []
    for each in every:
        key = _part(each) if by_part else _words(each)
        if left[key]:
            left[key] -= 1
        else:
            found.append(each)
    return tuple(found)


def _words(each: Diagnostic) -> tuple[str, ...]:
    return each.code, each.severity.value, each.message


def _part(each: Diagnostic) -> tuple[str, ...]:
    """Return what stays the same of a problem whose numbers changed: its code, the line's key."""
    line = each.place.text if each.place else ""
    return each.code, each.severity.value, line.partition(":")[0].strip()

"""Which typed number is to blame where equations break, and which equations break at it.

A number is suspected when changing it alone would mend a broken equation and break none that
holds. Of the suspects, those that mend most equations at once are kept; the equations that they
mend belong together and are told as one problem. Where more equations are out by one
amount than changing a number can mend, none may be wrong but one missing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.blame.guess import slip
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from disclosure.check.scales import Addend, Weighed, Where
    from disclosure.compute import Figures

#: More candidates than this are no guess.
FEW = 3


@dataclass(frozen=True, slots=True)
class Suspect:
    """A typed number under suspicion, the value that would mend things, and a likely slip."""

    at: Where
    label: str
    wanted: Decimal
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Broken equations that belong together, by index, and who may be to blame.

    The equation with the fewest addends leads. ``is_missing`` says that no number
    explains them as well as one that was left out.
    """

    members: tuple[int, ...]
    suspects: tuple[Suspect, ...] = ()
    is_missing: bool = False

    @property
    def named(self) -> tuple[Suspect, ...]:
        """The suspects worth naming: the only one, or the few with a likely slip."""
        if len(self.suspects) == 1:
            return self.suspects
        slipped = tuple(each for each in self.suspects if each.slip)
        return slipped if len(slipped) <= FEW else ()


def blame(
    broken: Sequence[Weighed],
    held: Iterable[Weighed],
    figures: Figures,
    doubtful: AbstractSet[int] = frozenset(),
) -> tuple[Verdict, ...]:
    """Sort broken equations into problems; ``held`` are those that hold, as witnesses.

    ``doubtful`` are the broken ones that may be right as they are, and then tell nothing.
    """
    court = _Court(broken, held, figures, doubtful)
    verdicts: list[Verdict] = []
    waiting = set(range(len(broken)))
    while waiting:
        verdict = court.judge(waiting)
        verdicts.append(verdict)
        waiting -= set(verdict.members)
    return tuple(verdicts)


class _Court:
    """The equations that matter with their typed numbers; the first ``_count`` are broken.

    Of those that hold the ones that share a number with a broken one are heard.
    """

    def __init__(
        self,
        broken: Sequence[Weighed],
        held: Iterable[Weighed],
        figures: Figures,
        doubtful: AbstractSet[int],
    ) -> None:
        self._doubtful = doubtful
        self._count = len(broken)
        self._all = list(broken)
        self._addends: list[dict[Where, Addend]] = []
        self._sharing: defaultdict[Where, list[int]] = defaultdict(list)
        for weighed in broken:
            self._hear(weighed, figures)
        accused = frozenset(self._sharing)
        for weighed in held:
            if weighed.shares(accused, figures):
                self._all.append(weighed)
                self._hear(weighed, figures)

    def _hear(self, weighed: Weighed, figures: Figures) -> None:
        index = len(self._addends)
        self._addends.append({each.at: each for each in weighed.addends(figures)})
        for at in self._addends[index]:
            self._sharing[at].append(index)

    def judge(self, waiting: set[int]) -> Verdict:
        """Return the problem that explains most of the waiting equations.

        Equalities decide who is accused. Between equals the limits that must hold decide, but only
        for a likely slip: without one something may as well be missing below the limit.
        """
        narrow = self._accuse(waiting, with_limits=True)
        missing = self._out_by_the_same(waiting)
        if len(missing) > len(narrow.members):
            return Verdict(missing, is_missing=True)
        if any(each.slip for each in narrow.suspects):
            return narrow
        return self._accuse(waiting, with_limits=False)

    def _accuse(self, waiting: set[int], *, with_limits: bool) -> Verdict:
        """Return the numbers that mend most; a limit goes along where each of them mends it."""
        best: tuple[int, ...] = ()
        most = 0
        accused: dict[Where, Suspect] = {}
        along: set[int] = set()
        for index in sorted(waiting):
            for addend in self._addends[index].values():
                mended = self._mended(index, addend, waiting)
                telling = self._telling(mended, with_limits=with_limits)
                score = self._score(telling)
                if score > most:
                    best, most, accused, along = telling, score, {}, set(mended)
                if telling and telling == best:
                    accused.setdefault(addend.at, self._suspect(index, addend))
                    along &= set(mended)
        return Verdict(self._by_size({*best, *along}), tuple(accused.values()))

    def _telling(self, mended: tuple[int, ...], *, with_limits: bool) -> tuple[int, ...]:
        """Return the mended equations that say who is to blame; all where they are limits only."""
        equal = tuple(each for each in mended if self._all[each].relation == "=")
        if equal and not with_limits:
            return equal
        return tuple(each for each in mended if each not in self._doubtful) or mended

    def _score(self, telling: tuple[int, ...]) -> int:
        """Weigh evidence: an equality says more than any number of limits."""
        return sum(len(self._all) if self._all[each].relation == "=" else 1 for each in telling)

    def _mended(self, index: int, addend: Addend, waiting: set[int]) -> tuple[int, ...]:
        """Return the broken equations that this number would mend; none if it breaks another."""
        change = -addend.sign * self._all[index].difference
        mended = []
        for other in self._sharing[addend.at]:
            sign = self._addends[other][addend.at].sign
            slack = self._all[index].slack if other != index else ZERO
            holds = self._all[other].would_hold(sign * change, slack)
            if other >= self._count and not holds:
                return ()
            if other in waiting and holds:
                mended.append(other)
        return tuple(mended)

    def _suspect(self, index: int, addend: Addend) -> Suspect:
        weighed = self._all[index]
        wanted = addend.value - addend.sign * weighed.difference
        return Suspect(addend.at, addend.label, wanted, slip(addend.value, wanted, weighed.slack))

    def _out_by_the_same(self, waiting: set[int]) -> tuple[int, ...]:
        """Return the equations, one of them at least, that are out by one and the same amount."""
        first, *others = self._by_size(waiting - self._doubtful or waiting)
        known = self._all[first]
        return (
            first,
            *(
                index
                for index in others
                if abs(abs(self._all[index].difference) - abs(known.difference))
                <= self._all[index].slack + known.slack
            ),
        )

    def _by_size(self, indexes: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(indexes, key=lambda index: (len(self._addends[index]), index)))

"""An equation between figures as a condition on typed amounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.blame.condition import Grade, Topic
from disclosure.check.equations.magnitudes import Gap, gap
from disclosure.diagnostics import Severity
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.check.blame.extents import Extent
    from disclosure.check.scales import Addend, Weighed, Where


@dataclass(frozen=True, slots=True)
class Balanced:
    """An equation between figures."""

    weighed: Weighed
    addends: Mapping[Where, Addend]
    severity: Severity
    kind: Topic = Topic.BALANCE

    @property
    def sides(self) -> tuple[frozenset[Where], ...]:
        """The numbers on each side."""
        return tuple(self._side(sign) for sign in (1, -1))

    @property
    def names(self) -> frozenset[str]:
        """None: its own rule tells it."""
        return frozenset()

    def grade(self, extent: Extent | None = None) -> Grade:
        """Tell whether the equation holds within its tolerance."""
        if self._holds(extent):
            return Grade.FINE
        return Grade.WRONG if self.severity is Severity.ERROR else Grade.ODD

    def _holds(self, extent: Extent | None) -> bool:
        if extent is None:
            return self.weighed.holds
        moved = [each for at, each in self.addends.items() if at in extent.numbers]
        change = sum((each.sign * each.value * (extent.factor - 1) for each in moved), ZERO)
        rounded = (extent.numbers[each.at].rounding for each in moved if extent.is_up)
        return self.weighed.would_hold(change, sum(rounded, ZERO))

    def suspects(self) -> Iterator[tuple[frozenset[Where], bool]]:
        """Yield both sides where they are ten thousand times apart, or a limit is far exceeded."""
        left, right = abs(self.weighed.left), abs(self.weighed.right)
        if self.is_myriad or (self.weighed.relation != "=" and gap(left, right) is Gap.FAR):
            yield self._side(1), left < right
            yield self._side(-1), right < left

    @property
    def is_myriad(self) -> bool:
        """Whether the two sides are ten thousand times apart."""
        return gap(self.weighed.left, self.weighed.right) is Gap.MYRIAD

    def _side(self, sign: int) -> frozenset[Where]:
        return frozenset(at for at, each in self.addends.items() if each.sign == sign)

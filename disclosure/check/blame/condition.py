"""Something that must hold between typed amounts: how it stands, and whom it makes suspect."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.blame.extents import Extent
    from disclosure.check.scales import Where


class Topic(Enum):
    """What a condition is about; the value is the code of the rule that tells it."""

    MYRIAD = "T214"
    FAR = "T215"
    LOST = "T216"
    SIZE = "T217"
    BALANCE = ""


class Grade(IntEnum):
    """How a condition stands; the values are those of a gap."""

    FINE = 0
    ODD = 1
    WRONG = 2


class Condition(Protocol):
    """Something that must hold between typed amounts."""

    @property
    def kind(self) -> Topic:
        """What it is about."""

    @property
    def sides(self) -> tuple[frozenset[Where], ...]:
        """The numbers on each side."""

    @property
    def names(self) -> frozenset[str]:
        """The paths at which its rule tells that it does not hold."""

    def grade(self, extent: Extent | None = None) -> Grade:
        """Tell how it stands as things are, or if an extent were in the right unit."""

    def suspects(self) -> Iterator[tuple[frozenset[Where], bool]]:
        """Yield numbers that may be in the wrong unit, each with whether they are too small."""

"""Units of figures, with the word that is printed behind the numeral."""

from __future__ import annotations

from enum import Enum


class Unit(Enum):
    """What a value counts; the enum's value is the word printed behind the numeral in text."""

    #: Held exactly in 元, printed in 万元.
    AMOUNT = "万元"
    #: Held as the ratio times 100.
    PERCENT = "%"
    POINT = "分"
    VEHICLE = "辆"
    SET = "台（套）"
    ITEM = "个"
    PIECE = "件"
    PERSON = "人"
    PERSON_TIME = "人次"
    BATCH = "批次"

    @property
    def is_count(self) -> bool:
        """Whether it counts whole things; money, shares and points do not."""
        return self not in (Unit.AMOUNT, Unit.PERCENT, Unit.POINT)

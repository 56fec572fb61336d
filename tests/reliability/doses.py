"""How much of each attack the suite tries, and how much ``python build.py test --long`` tries."""

from __future__ import annotations

from typing import NamedTuple


class Dose(NamedTuple):
    """How many the suite tries, and how many the long run does."""

    small: int
    large: int


DOSES = {
    "yaml": Dose(120, 100_000),
    "commands": Dose(6, 2_000),
    "forms": Dose(240, 10_000),
    "kills": Dose(4, 500),
    "disk": Dose(12, 600),
    "injection": Dose(24, 5_000),
    "mutants": Dose(40, 10_000),
    "slips": Dose(3, 3_000),
    "judges": Dose(1, 100),
}

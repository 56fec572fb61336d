"""Room validate: the unit of a block's amounts, and an amount put into it."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.diagnostics import Pointer

UNIT_KEY = "金额单位"
YUAN = "元"
#: What people write behind an amount → how many 元 it stands for.
_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "": 1,
        "百": 10**2,
        "千": 10**3,
        "万": 10**4,
        "十万": 10**5,
        "百万": 10**6,
        "千万": 10**7,
        "亿": 10**8,
    }
)
#: The units that a file may be in → how many 元 one is.
UNITS = MappingProxyType({YUAN: Decimal(1), "万元": Decimal(10**4)})
_WORD = re.compile(r"(十万|百万|千万|百|千|万|亿)?元?整?")


def block_unit(data: Any, at: Pointer) -> str:
    """Return 元 or 万元, as the innermost block around the pointer says; nothing if none does."""
    unit = ""
    for step in (None, *at):
        if step is not None:
            data = _below(data, step)
        found = data.get(UNIT_KEY) if isinstance(data, dict) else None
        unit = found if isinstance(found, str) and found in UNITS else unit
    return unit


def in_unit(number: str, word: str, unit: str) -> str:
    """Return the number with 元, 万元, 亿 … behind it as the same amount in the block's unit.

    ``unit`` is 元 or 万元. A number that is in it already keeps its digits; nothing is returned for
    a word that is no unit of money.
    """
    found = _WORD.fullmatch(word)
    if not found or not word:
        return ""
    scale = _SCALES[found[1] or ""]
    if scale == UNITS[unit]:
        return number
    return plain(Decimal(number) * scale / UNITS[unit])


def plain(amount: Decimal) -> str:
    """Return an amount as it is typed: without exponent and without noughts at its end."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _below(data: Any, step: str | int) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) else None

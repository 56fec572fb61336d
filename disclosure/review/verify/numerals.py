"""Numerals in a text: where each begins and ends, and what it is worth.

Room: review. A numeral is whole: whoever types a digit beside a figure has changed the figure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

#: A sign belongs to a numeral unless something stands in front of it that it joins: 2021-2023.
NUMERAL = re.compile(r"(?<![\d%％])[-−－]?\d+(?:[,.．]\d+)*|\d+(?:[,.．]\d+)*")
TOKEN = re.compile(f"{NUMERAL.pattern}|[A-Za-z]+|.", re.DOTALL)
#: Behind an amount or a percentage stands what it counts.
_UNIT = re.compile(r"\s*(?:元|万元|亿元|千元|百万元|[%％]|个百分点|‰)")
_WITHIN = re.compile(r"[\d,.．]")
_PLACES = re.compile(r"[.．]\d+$")
_MINUS = str.maketrans("−－．", "--.")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral as written, and where it stands in its text."""

    text: str
    start: int
    end: int


def numerals(text: str) -> tuple[Numeral, ...]:
    """Return the numerals of a text in order."""
    return tuple(Numeral(m[0], m.start(), m.end()) for m in NUMERAL.finditer(text))


def around(text: str, start: int, end: int) -> Numeral:
    """Return a place of a text together with the digits that touch it on either side."""
    while start > 0 and _WITHIN.match(text[start - 1]):
        start -= 1
    while end < len(text) and _WITHIN.match(text[end]):
        end += 1
    while end > start and text[end - 1] in ",.．":
        end -= 1
    while start < end and text[start] in ",.．":
        start += 1
    if 0 < start < end and text[start - 1] in "-−－" and not text[start - 2 : start - 1].isdigit():
        start -= 1
    return Numeral(text[start:end], start, end)


def worth(text: str) -> Decimal | None:
    """Return the number that a numeral stands for, None where it is none."""
    plain = unicodedata.normalize("NFKC", text).translate(_MINUS).replace(",", "").strip()
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def is_same(one: str, other: str) -> bool:
    """Whether two numerals say the same, however they are written."""
    return one == other or (worth(one) is not None and worth(one) == worth(other))


def is_money(text: str, numeral: Numeral) -> bool:
    """Whether a numeral of a running text is an amount or a percentage, by what stands behind."""
    return bool(_UNIT.match(text, numeral.end))


def has_places(numeral: Numeral) -> bool:
    """Whether a numeral has decimal places, as the amounts in tables have."""
    return bool(_PLACES.search(numeral.text))

"""Room authoring: a number in a cell, whether it is one or a text that is read as one."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.authoring.importing.grid import InCell

_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?:\.[0-9]{1,12})?")
_BRACKETED = re.compile(r"\((.+)\)")
#: The sign that typesetters have for the hyphen of a keyboard.
_MINUS = "\u2212"
#: What people write where there is nothing.
_NOTHING = frozenset(("", "-", "--", "—", "——", "─", "/", "无", "O"))
_ZERO = Decimal(0)


def number_in(content: InCell) -> Decimal | None:
    """Return the number in a cell; None where there is none."""
    if isinstance(content, Decimal):
        return content
    if not isinstance(content, str):
        return None
    text = "".join(unicodedata.normalize("NFKC", content).split()).lstrip("¥'").replace(_MINUS, "-")
    negative = _BRACKETED.fullmatch(text)
    number = negative[1] if negative else text
    if not _NUMBER.fullmatch(number):
        return None
    value = Decimal(number.replace(",", ""))
    return -value if negative else value


def is_nothing(content: InCell) -> bool:
    """Whether a cell says that there is nothing: it is empty, or has a dash."""
    if content is None:
        return True
    text = content if isinstance(content, str) else "?"
    return "".join(unicodedata.normalize("NFKC", text).split()) in _NOTHING


def decimals_of(value: Decimal) -> int:
    """Return how many decimals a number needs."""
    exponent = value.normalize().as_tuple().exponent if value else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0

"""Room authoring: the code of a subject in a row, in one column or in three."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.authoring.importing.grid import InCell

_CLASS, _PART = 3, 2
#: A code and a name in one cell.
_BEFORE_NAME = re.compile(r"\[?([0-9]{7}|[0-9]{5}|[0-9]{3})\]?[\s\-—_.、　]*(?=[^\d\s])")
#: A code as a text: what programs that took it for a number have left behind it does not count.
_DIGITS = re.compile(r"([0-9]{1,7})(?:\.0+)?")


def code_in(contents: Sequence[InCell], above: str) -> str:
    """Return the code that stands in the columns of codes; empty where there is none.

    ``above`` is the code of the row before: what a part leaves out is the same as there.
    """
    parts = [digits_in(each) for each in contents]
    held = [each for each in parts if each]
    if not held:
        return ""
    whole = [each for each in held if len(each) > _CLASS]
    if whole or len(parts) == 1:
        return whole[-1] if whole else held[0]
    return _joined(parts, above)


def _joined(parts: Sequence[str], above: str) -> str:
    """Return a code of its parts: 201, 31, 01."""
    before = (above[:3], above[3:5], above[5:7])
    deepest = max(at for at, each in enumerate(parts) if each)
    code = ""
    for at, each in enumerate(parts[: deepest + 1]):
        is_repeated = at > 0 and each and len(each) == _CLASS
        if is_repeated:
            continue
        digits = each or (before[at] if at < len(before) else "")
        code += digits if at == 0 else digits.zfill(_PART)
    return code


def code_before_name(text: str) -> tuple[str, str]:
    """Return the code with which a name begins, and the name."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _BEFORE_NAME.match(plain)
    return (found[1], plain[found.end() :]) if found else ("", text)


def digits_in(content: InCell) -> str:
    """Return the code or part of one that a cell holds, whatever signs and blanks; else nothing."""
    if isinstance(content, Decimal):
        text = f"{content.normalize():f}"
    else:
        text = unicodedata.normalize("NFKC", content) if isinstance(content, str) else ""
    found = _DIGITS.fullmatch("".join(text.split()).lstrip("'"))
    return found[1] if found else ""

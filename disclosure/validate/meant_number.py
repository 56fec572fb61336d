"""Room validate: the number that an author meant who wrote it in another way.

What spreadsheets, Word and account books have taught people: thousands separators of several kinds,
decimal commas, brackets or a sign behind for what is negative, a quotation mark before what must
stay text, blanks of every width.
"""

from __future__ import annotations

import re
import unicodedata

from disclosure.validate.text_types import is_number

_MINUS = str.maketrans(dict.fromkeys("−–—‐‑﹣－", "-"))
_SEPARATORS = str.maketrans(dict.fromkeys("、'’‘`_，", ","))
_QUOTES = "'’‘`\"“”"
_BRACKETS = re.compile(r"\(([^()-]+)\)")
_BEHIND = re.compile(r"([0-9.,]+)-")
_GROUPS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_DOTTED_GROUPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+(?=,)")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}")


def meant_number(text: str) -> str:
    """Return the plain decimal number that is meant, as it must be typed; nothing if none is."""
    half = unicodedata.normalize("NFKC", text).translate(_MINUS)
    bare = "".join(each for each in half if not _is_blank(each)).strip(_QUOTES)
    sign, digits = _signed(bare)
    pointed = _pointed(digits.translate(_SEPARATORS))
    number = sign + _trimmed(pointed)
    return number if any(map(str.isdigit, pointed)) and is_number(number) else ""


def is_bracketed(text: str) -> bool:
    """Say whether the text is a number in brackets, as account books write a negative one."""
    return _BRACKETS.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Zs", "Cf")


def _signed(text: str) -> tuple[str, str]:
    """Return the sign and what stands without it: (5), 5- and -5 are one number."""
    for negative in (_BRACKETS, _BEHIND):
        if found := negative.fullmatch(text):
            return "-", found[1]
    return ("-", text[1:]) if text.startswith("-") else ("", text.removeprefix("+"))


def _pointed(text: str) -> str:
    """Return the digits with one decimal point at most; nothing where a comma could mean either."""
    whole, point, fraction = text.rpartition(".")
    if point and "," in whole:
        return whole.replace(",", "") + point + fraction
    if dotted := _DOTTED_GROUPS.match(text):
        text = dotted[0].replace(".", "") + text[dotted.end() :]
    if _GROUPS.fullmatch(text):
        return text.replace(",", "")
    if _DECIMAL_COMMA.fullmatch(text):
        return text.replace(",", ".")
    return "" if "," in text else text


def _trimmed(text: str) -> str:
    """Return the number without noughts before it, with one where it begins with its point."""
    whole, point, fraction = text.partition(".")
    whole = whole.lstrip("0") or "0"
    return f"{whole}{point}{fraction}" if fraction else whole

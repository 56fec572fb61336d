"""Room load: signs that look like digits and are none, or are digits of another script.

``1l0O`` has two letters in it, ``１٢`` digits of two scripts. A name, a link or a formula has other
letters as well (PM10, www.1l0.cn), or begins with its letter and has one digit (O3).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT_OF = str.maketrans("OoＯｏ〇IlＩｌ", "000001111")
_LETTER = re.compile("[OoＯｏ〇IlＩｌ]")
#: What is read as one: a number with its separators, a date, a link.
_WORD = re.compile(r"[\dA-Za-zＡ-Ｚａ-ｚ〇./@:_-]+")
_DIGIT = re.compile(r"\d")
_OTHER_LETTER = re.compile("[A-HJ-NP-Za-km-np-zＡ-ＨＪ-ＮＰ-Ｚａ-ｋｍ-ｎｐ-ｚ@]")
_PIECE = re.compile(r"[\dOoＯｏ〇IlＩｌ]+")
#: Digits of one script that people type: ASCII, or full width throughout.
_USUAL = re.compile("[0-9]+|[０-９]+")


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A number that is none: where it stands in a text, as written, and as it was meant."""

    start: int
    written: str
    meant: str


def lookalikes(text: str) -> Iterator[Lookalike]:
    """Yield the numbers of a text that have letters or digits of several scripts in them."""
    for word in _WORD.finditer(text):
        if not _OTHER_LETTER.search(word[0]):
            count = len(_DIGIT.findall(word[0]))
            for piece in _PIECE.finditer(word[0]):
                if _is_mixed(piece[0], count):
                    yield Lookalike(word.start() + piece.start(), piece[0], in_digits(piece[0]))


def in_digits(text: str) -> str:
    """Return a text with ASCII digits for all that are digits or look like them."""
    digits = text.translate(_DIGIT_OF)
    return "".join(str(unicodedata.decimal(char, char)) for char in digits)


def _is_mixed(piece: str, count: int) -> bool:
    """Whether a piece of a word with so many digits is no plain number."""
    digits = _LETTER.sub("", piece)
    if len(digits) in (0, len(piece)):
        return bool(digits) and not _USUAL.fullmatch(digits)
    return piece[0] in digits or count > 1

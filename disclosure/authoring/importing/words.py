"""Room authoring: words in cells as they are compared: without blanks, numbering, quotes, units."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: How many texts are remembered: those of headers and names come again and again.
_REMEMBERED = 8192
_BLANK = re.compile(r"[\s\u200b\ufeff\u3000]+")
_QUOTES = str.maketrans("", "", "\"'“”‘’「」")
_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十廿]+、|\([一二三四五六七八九十廿]+\)|\d{1,2}[.、]|\(\d{1,2}\)|其中:?|#)"
)
_MEASURE = re.compile(r"\((?:个|辆|人|人次|批次|次|台|套|台[,、(]?套\)?|元|万元|单位:\w+)\)?$")
_YEAR = re.compile(r"^.*?\d{4}年度?")
_NUMBER_OF_TABLE = re.compile(r"\((?:财决|公开|预算|表)[^()]*\)$")


@lru_cache(maxsize=_REMEMBERED)
def squeezed(text: str) -> str:
    """Return a text in plain signs, without blanks and quotation marks."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text)).translate(_QUOTES)


@lru_cache(maxsize=_REMEMBERED)
def named(text: str) -> str:
    """Return the name of a row or column: without numbering before it and its unit behind it."""
    name = squeezed(text)
    while (shorter := _NUMBERING.sub("", name)) != name and shorter:
        name = shorter
    return _MEASURE.sub("", name) or name


@lru_cache(maxsize=_REMEMBERED)
def titled(text: str) -> str:
    """Return the title of a table without its year, what stands before that, and its number."""
    return _NUMBER_OF_TABLE.sub("", _YEAR.sub("", squeezed(text)))

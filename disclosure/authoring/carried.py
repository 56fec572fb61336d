"""Room authoring: what of a text is of one year only: the year, a number.

References to figures are none: they print the figure of the file that they stand in. Nor is the
number of a document, 〔2018〕16号.
"""

from __future__ import annotations

import re

_REFERENCE = re.compile(r"【[^【】]*】")
_DOCUMENT = re.compile(r"〔\d{4}〕\s*第?\d*号?")
#: A year may be written in characters.
_NUMBER = re.compile(r"\d|[〇○零一二三四五六七八九]{4}年")


def carries_a_number(text: str) -> bool:
    """Say whether a text has a year or a number of its own."""
    return bool(_NUMBER.search(_DOCUMENT.sub("", _REFERENCE.sub("", text))))


def refers(text: str) -> bool:
    """Say whether a text refers to a figure."""
    return bool(_REFERENCE.search(text))


def only_refers(text: str) -> bool:
    """Say whether a text is nothing but references to figures."""
    return refers(text) and not _REFERENCE.sub("", text).strip()

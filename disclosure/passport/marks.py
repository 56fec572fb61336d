"""A figure as it is shown, and the token by which it survives inside a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

OPEN, SEP, CLOSE = "\x02", "\x1f", "\x03"
_TOKEN = re.compile(f"{OPEN}([^{OPEN}{SEP}{CLOSE}]*){SEP}([^{OPEN}{SEP}{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure in print: its path and the exact text that the reader sees, without the unit.

    ``str()`` gives the token, so a figure can stand in any template or f-string and still be
    found again by :func:`spans`. ``text`` is the bare numeral, such as ``1,365.84``.
    """

    path: str
    text: str

    def __str__(self) -> str:
        return f"{OPEN}{self.path}{SEP}{self.text}{CLOSE}"

    def __bool__(self) -> bool:
        return bool(self.text)


Span: TypeAlias = str | Shown


def spans(text: str) -> tuple[Span, ...]:
    """Split a finished text into plain strings and figures, in order, leaving out empty strings."""
    found: list[Span] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            found.append(text[end : match.start()])
        found.append(Shown(match[1], match[2]))
        end = match.end()
    if end < len(text):
        found.append(text[end:])
    return tuple(found)


def plain(text: str) -> str:
    """Return the text as a reader sees it: every token replaced by the numeral it carries."""
    return _TOKEN.sub(lambda match: match[2], text)

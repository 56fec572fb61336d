"""Room load: where brackets are open and where prose blocks run, read from the lines alone.

Used only to explain an error, when the parser's own knowledge of the text ends too early.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""(?P<comment>(?:^|(?<=\s))\#.*)
      | (?P<quoted>"(?:[^"\\]|\\.)*" | '(?:[^']|'')*')
      | (?P<sign>[\[\]{}])""",
    re.VERBOSE,
)
_BLOCK_HEADER = re.compile(r"(?:^ *|[:\-?] +)[|>][0-9+-]*\s*(?:#.*)?$")
_AT_TOKEN_START = re.compile(r"(?:^|[:\-?,\[{])\s*$")


@dataclass(frozen=True, slots=True)
class Bracket:
    """An opening bracket; line and column count from 0."""

    sign: str
    line: int
    column: int


def open_brackets(lines: list[str], line: int, column: int) -> tuple[Bracket, ...]:
    """Return the brackets of YAML that are open just before the given position."""
    found: list[Bracket] = []
    prose = block_lines(lines)
    for number, text in enumerate(lines[: line + 1]):
        if number in prose:
            continue
        for match in _TOKEN.finditer(text):
            if number == line and match.start() >= column:
                break
            _count(match, number, found)
    return tuple(found)


def block_lines(lines: list[str]) -> frozenset[int]:
    """Return the numbers of the lines that are content of a block scalar (``|`` or ``>``)."""
    found: set[int] = set()
    depth: int | None = None
    for number, text in enumerate(lines):
        indent = len(text) - len(text.lstrip(" "))
        if depth is not None and (not text.strip() or indent > depth):
            found.add(number)
            continue
        depth = indent if _BLOCK_HEADER.search(text) else None
    return frozenset(found)


def unquoted(text: str, start: int = 0) -> tuple[int, ...]:
    """Return the columns of a line that stand outside quotation marks and comments."""
    hidden = {
        column
        for match in _TOKEN.finditer(text)
        if not match["sign"]
        for column in range(match.start(), match.end())
    }
    return tuple(column for column in range(start, len(text)) if column not in hidden)


def _count(match: re.Match[str], line: int, found: list[Bracket]) -> None:
    sign = match["sign"]
    if not sign:
        return
    if sign in "]}":
        del found[-1:]
    elif found or _AT_TOKEN_START.search(match.string, 0, match.start()):
        found.append(Bracket(sign, line, match.start()))

"""Room load: where brackets are open and where prose blocks run, read from the lines alone.

Used only to explain an error, when the parser's own knowledge of the text ends too early.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMENT, _SIGN = r"(?P<comment>(?:^|(?<=\s))\#.*)", r"(?P<sign>[\[\]{}])"
_DOUBLE, _SINGLE = r'"(?:[^"\\]|\\.)*+', r"'(?:[^']|'')*'"
_TOKEN = re.compile(rf'{_COMMENT}|{_DOUBLE}"|(?P<stray>{_DOUBLE}\\?$)|{_SINGLE}|{_SIGN}')
#: Behind a quotation mark that nothing closes: none of the line closes a later one either.
_TOKEN_OUTSIDE = re.compile(f"{_COMMENT}|{_SINGLE}|{_SIGN}")
_BLOCK_HEADER = re.compile(r"(?:^ *|[:\-?] +)[|>][0-9+-]*\s*(?:#.*)?$")


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
        for match in _tokens(text):
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


def remark_with(sign: str, lines: list[str], first: int, last: int) -> tuple[int, int] | None:
    """Return line and column of the first remark in some lines that holds a sign."""
    for number in range(first, min(last + 1, len(lines))):
        for match in _tokens(lines[number]):
            if match.lastgroup == "comment" and sign in match[0]:
                return number, match.start()
    return None


def unquoted(text: str, start: int = 0) -> tuple[int, ...]:
    """Return the columns of a line that stand outside quotation marks and comments."""
    hidden = {
        column
        for match in _tokens(text)
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
    elif found or _is_token_start(match.string, match.start()):
        found.append(Bracket(sign, line, match.start()))


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield comments, quoted texts and brackets; a mark that nothing closes is no quotation."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "stray":
            yield from _TOKEN_OUTSIDE.finditer(text, match.start() + 1)
            return
        yield match


def _is_token_start(text: str, at: int) -> bool:
    """Whether a bracket stands where YAML expects a value, and not within a text."""
    while at and text[at - 1].isspace():
        at -= 1
    return not at or text[at - 1] in ":-?,[{"

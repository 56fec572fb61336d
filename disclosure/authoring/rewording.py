"""Room authoring: other words in a text of a file, in the way in which the text is written there.

Plain, in quotation marks, line by line behind ``|`` or ``>``: only the characters that differ are
written anew; line ends, indents and the words around stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: So many ways there are at most.
WAYS = 2
_BLOCK = re.compile(r"[|>][-+0-9]*(?:[ \t]+#[^\r\n]*)?[ \t]*(?:\r\n|\r|\n)")
_FOLD = re.compile(r"[ \t]*(?:\r\n|\r|\n)\s*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Written:
    """From where to where in the source each character of a text is written."""

    source: str
    style: str
    spots: tuple[tuple[int, int], ...]


def reworded(source: str, was: str, now: str) -> Iterator[str]:
    """Yield ways to write a text in place of another one, the one nearest to the old one first.

    ``source`` is the text as it stands in the file, with its quotation marks or its head. Whoever
    takes one of the ways reads it back: a plain text may no longer be one.
    """
    written = _read(source, was)
    if written is not None:
        yield _rewritten(written, was, now)
    if "\n" not in now:
        yield _quoted(now)


def _rewritten(written: _Written, was: str, now: str) -> str:
    source, spots = written.source, written.spots
    steps = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    for word, i1, i2, j1, j2 in reversed(steps):
        if word == "equal":
            continue
        if i1 == i2:
            begin = end = spots[i1 - 1][1] if i1 else spots[0][0]
        else:
            begin, end = spots[i1][0], spots[i2 - 1][1]
        source = source[:begin] + _escaped(now[j1:j2], written.style) + source[end:]
    return source


def _read(source: str, text: str) -> _Written | None:
    """Find each character of a text in its source; None where the two do not go together."""
    style = source[:1] if source[:1] in ("'", '"', "|", ">") else ""
    head = _BLOCK.match(source) if style in ("|", ">") else None
    at = head.end() if head else len(style)
    indent = _indent(source, at) if head else 0
    at += indent
    spots: list[tuple[int, int]] = []
    for sign in text:
        end = _end_of(sign, source, at, style, indent)
        if end is None:
            # The last line end of a block may stand behind it.
            return _Written(source, style, tuple(spots)) if _is_last(sign, spots, text) else None
        spots.append((at, end))
        at = end
    return _Written(source, style, tuple(spots)) if text else None


def _is_last(sign: str, spots: list[tuple[int, int]], text: str) -> bool:
    return sign == "\n" and len(spots) == len(text) - 1 and bool(spots)


def _indent(source: str, at: int) -> int:
    """Return how far the lines of a block are indented: as far as its first one."""
    line = source[at:]
    return len(line) - len(line.lstrip(" "))


def _end_of(sign: str, source: str, at: int, style: str, indent: int) -> int | None:
    """Return where a character that is written at a place ends; None where another one is."""
    if style == '"' and (escape := _ESCAPE.match(source, at)):
        return escape.end()
    if style == "'" and source.startswith("''", at) and sign == "'":
        return at + 2
    if style == "|" and sign == "\n" and source[at : at + 1] in ("\r", "\n"):
        return _line_end(source, at, indent)
    fold = _FOLD.match(source, at) if sign in " \n" and style != "|" else None
    if fold:
        return fold.end()
    return at + 1 if source[at : at + 1] == sign else None


def _line_end(source: str, at: int, indent: int) -> int:
    """Return where the next line of a block has its first sign; an empty one has none."""
    end = at + (2 if source.startswith("\r\n", at) else 1)
    line = source[end : end + indent]
    return end + (len(line) - len(line.lstrip(" ")))


def _escaped(words: str, style: str) -> str:
    if style == "'":
        return words.replace("'", "''")
    if style == '"':
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words


def _quoted(text: str) -> str:
    return f'"{_escaped(text, chr(34))}"'

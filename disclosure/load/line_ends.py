"""Room load: where the content of each line ends, and what is remarked behind it.

For who puts a remark behind a line, or reads one: a ``#`` may stand in a text as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from disclosure.load.outline import Branch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.fault import Stretch
    from disclosure.load.source import Source

_BLANK = " \t"
_SIGN = re.compile(r"(?:^|(?<=[ \t]))#")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
#: Columns of a line on which a text stands: its first, and the one behind its last.
_Texts: TypeAlias = "dict[int, list[tuple[int, int]]]"


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line as it is written: its content without blanks at the end, and its remark with ``#``."""

    content: str
    remark: str = ""


def line_ends(outline: Branch | Stretch, source: Source) -> tuple[LineEnd | None, ...]:
    """Return the end of every line; None where nothing can be put behind it.

    That is where a text goes on in the next line, and where loading has mended something.
    """
    texts: _Texts = {}
    open_ended: set[int] = set()
    for line, column, last, end in _scalars(outline):
        header = _BLOCK_HEADER.match(source.lines[line], column) if last > line else None
        open_ended.update(range(line + bool(header), last))
        texts.setdefault(line, []).append((column, header.end() if header else end))
        texts.setdefault(last, []).append((0 if last > line else column, end))
    return tuple(
        None if number in open_ended else _end(source.written(number), texts.get(number, []))
        for number in range(len(source.lines))
    )


def _scalars(node: Branch | Stretch) -> Iterator[Stretch]:
    """Yield the spans of all keys and texts; nesting is bounded."""
    if not isinstance(node, Branch):
        yield node
        return
    yield from node.keys.values()
    for inner in node.items.values():
        yield from _scalars(inner)


def _end(line: str | None, texts: list[tuple[int, int]]) -> LineEnd | None:
    if line is None:
        return None
    for sign in _SIGN.finditer(line):
        at = sign.start()
        if not any(begin <= at < end for begin, end in texts):
            return LineEnd(line[:at].rstrip(_BLANK), line[at:])
    return LineEnd(line.rstrip(_BLANK))

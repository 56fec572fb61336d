"""A review for a terminal or a log: lines, tables in columns, nothing folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import display_width
from disclosure.reporters.reviewing.nodes import Bullets, Columns, Saying, Title, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.reporters.reviewing.nodes import Phrase, Phrases, Printable

_STEP = _GAP = "  "
_MARKS = {Voice.GONE: ("[-", "-]"), Voice.NEW: ("{+", "+}")}
_LEADS = {2: "■ ", 3: "▪ "}


def lines(sections: Iterable[tuple[Printable, ...]]) -> Iterator[str]:
    """Yield the report line by line, without line ends."""
    for section in sections:
        for block in section:
            yield from _block(block, "")
        yield ""


def _block(block: Printable, indent: str) -> Iterator[str]:
    if isinstance(block, Title):
        yield from ([""] if block.level > 1 else [])
        yield f"{indent}{_LEADS.get(block.level, '')}{block.text}"
    elif isinstance(block, Saying):
        yield f"{indent}{_line(block.phrases)}"
    elif isinstance(block, Bullets):
        yield from (f"{indent}· {_line(line)}" for line in block.lines)
    elif isinstance(block, Columns):
        yield from (f"{indent}{line}" for line in _grid(block))
    else:
        yield f"{indent}{block.summary}"
        for inner in block.inner:
            yield from _block(inner, indent + _STEP)


def _grid(grid: Columns) -> Iterator[str]:
    table = [grid.head, *(tuple(map(_line, row)) for row in grid.rows)]
    widths = [max(map(display_width, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (
            _filled(cell, width, is_number=number in grid.numbers)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield _GAP.join(cells).rstrip()


def _filled(text: str, width: int, *, is_number: bool) -> str:
    blank = " " * (width - display_width(text))
    return blank + text if is_number else text + blank


def _line(phrases: Phrases) -> str:
    return "".join(map(_phrase, phrases))


def _phrase(phrase: Phrase) -> str:
    opening, closing = _MARKS.get(phrase.voice, ("", ""))
    return f"{opening}{phrase.text}{closing}" if phrase.text else ""

"""Room authoring: the words above a column, and which column of the edition they mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.authoring.importing.words import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.authoring.importing.grid import Grid
    from disclosure.authoring.importing.layouts import ColumnLayout

#: What numbers columns and is no word of a header.
_ORDINAL = re.compile(r"[\d=+\-()一…—]*|栏次")


def stacks(grid: Grid, top: int, below: int) -> list[tuple[str, ...]]:
    """Return the words above each column, from one row to another, each once.

    Cells of a header stand above several columns; whether they are merged or only set so, what
    stands to the left is taken over where a column has nothing of its own above.
    """
    found: list[list[str]] = [[] for _ in range(grid.width)]
    own = [False] * grid.width
    for row in range(top, below):
        left = ""
        for column, stack in enumerate(found):
            text = grid.words(row, column)
            word = named(text) if text and not _ORDINAL.fullmatch(named(text)) else ""
            if text:
                left, own[column] = word, own[column] or bool(word)
            elif not own[column] and grid.at(row, column) is None:
                word = left
            if word and stack[-1:] != [word]:
                stack.append(word)
    return [tuple(stack) for stack in found]


def column_for(words: Sequence[str], columns: Sequence[ColumnLayout]) -> ColumnLayout | None:
    """Return what the edition says of a column with these words; of several the most exact."""
    fitting = [each for each in columns if words and _fits(words, each)]
    return max(fitting, key=lambda each: len(each.words), default=None)


def _fits(words: Sequence[str], layout: ColumnLayout) -> bool:
    """Whether the last word is the column's own, and the others stand above it in their order."""
    *above, last = layout.words
    if words[-1] not in last:
        return False
    rest = iter(words[:-1])
    return all(any(word in part for word in rest) for part in above)

"""Room authoring: at which column the remarks of a block begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Columns between a line and its remark, and by how much lines differ that share a column.
GAP, _LIKE = 2, 24


def gaps(widths: Sequence[int]) -> tuple[int, ...]:
    """Return how many blanks stand behind each line of a block, whose ``widths`` are given.

    Lines of similar length have their remarks in one column; a longer one has its own close by.
    """
    least = min(widths, default=0)
    column = max((width for width in widths if width - least <= _LIKE), default=0) + GAP
    return tuple(max(GAP, column - width) for width in widths)

"""Room load: from where to where something stands in a file, for who writes other text there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.load.outline import Branch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.load.fault import Stretch


@dataclass(frozen=True, slots=True)
class Reach:
    """Line and column of the first sign and of the one behind the last, all from 0.

    ``is_block`` is true of a mapping or list that is written line by line, ``in_brackets`` of one
    in brackets, or of what stands in them.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    is_block: bool = False
    in_brackets: bool = False


def reach_of(
    node: Branch | Stretch, lines: Sequence[str], *, in_brackets: bool = False
) -> Reach | None:
    """Return the reach of a node; None of a block without anything in it."""
    if not isinstance(node, Branch):
        return _ended(node, lines, in_brackets=in_brackets)
    if node.in_flow and node.start and node.end:
        line, column, *_ = node.start
        return Reach(line, column, *node.end[2:], in_brackets=True)
    firsts = [*node.keys.values()][:1]
    inner = [reach_of(each, lines) for each in node.items.values()]
    found = [each for each in inner if each]
    if not found:
        return None
    line, column = firsts[0][:2] if firsts else (found[0].line, found[0].column)
    return Reach(line, column, found[-1].end_line, found[-1].end_column, is_block=True)


def _ended(span: Stretch, lines: Sequence[str], *, in_brackets: bool) -> Reach:
    """Return the reach of a text; one that is written line by line ends with its last line."""
    line, column, end_line, end_column = span
    while end_line > line and not lines[end_line][:end_column].strip():
        end_line -= 1
        end_column = len(lines[end_line].rstrip())
    return Reach(line, column, end_line, end_column, in_brackets=in_brackets)

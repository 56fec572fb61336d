"""Room load: the few lines of a file that hold one value, found by their indentation.

Parsing them by themselves gives the places that parsing the whole file gives, in a small part of
the time. Lines are no parser and may deceive, by a text in several lines for instance: what they
seem to hold is to be believed only where parsing them gives the data that the whole file gave.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from disclosure.load.loaded import Pointer

#: The indentation of an empty line or a comment: neither begins nor ends anything.
_NOTHING = 1_000_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that hold a key or an item of a list with all below it.

    They are the lines ``first`` to ``end`` (without it) of the file, counted from 0; the key or the
    dash stands at ``column``. ``depth`` is how many steps lead there; 0 is the whole file.
    """

    first: int
    end: int
    column: int = 0
    depth: int = 0


class Narrowing:
    """The lines of a file, and the stretch of every value that was asked for or lies above one."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._indents = [_indent(line) for line in lines]
        self._found: dict[Pointer, Stretch] = {(): Stretch(0, len(lines))}

    def of(self, pointer: Pointer) -> Stretch:
        """Return the fewest lines that hold the value, or the nearest ancestor found so."""
        found = self._found.get(pointer)
        if found is None:
            around, step = self.of(pointer[:-1]), pointer[-1]
            is_near = around.depth == len(pointer) - 1
            found = (self._within(around, step) if is_near else None) or around
            self._found[pointer] = found
        return found

    def lines_of(self, stretch: Stretch) -> list[str]:
        """Return the lines for the parser: what stands before the key is blotted out."""
        head, *more = self._lines[stretch.first : stretch.end]
        return [" " * stretch.column + head[stretch.column :], *more]

    def _within(self, around: Stretch, step: str | int) -> Stretch | None:
        """Return the stretch of a step; None where the lines do not tell."""
        begun = self._begun(around)
        if begun is None:
            return None
        column, first = begun
        starts = [n for n in range(first, around.end) if self._indents[n] == column]
        if first == around.first and around.depth and first not in starts:
            starts.insert(0, first)
        if isinstance(step, int):
            starts = [n for n in starts if self._is_item(n, column)]
            return self._upto(starts, step, around, column) if step < len(starts) else None
        # The items of a list may stand right below its key.
        starts = [n for n in starts if not self._is_item(n, column)]
        named = [at for at, n in enumerate(starts) if self._lines[n].startswith(f"{step}:", column)]
        return self._upto(starts, named[0], around, column) if len(named) == 1 else None

    @staticmethod
    def _upto(starts: Sequence[int], at: int, around: Stretch, column: int) -> Stretch:
        end = starts[at + 1] if at + 1 < len(starts) else around.end
        return Stretch(starts[at], end, column, around.depth + 1)

    def _begun(self, around: Stretch) -> tuple[int, int] | None:
        """Return the column and the first line of what a stretch holds; None if it is no block."""
        if around.depth:
            line = self._lines[around.first]
            if self._is_item(around.first, around.column):
                rest = line[around.column + 1 :].lstrip(" ")
                if rest and rest[0] != "#":
                    return len(line) - len(rest), around.first
            else:
                rest = line[around.column :].partition(":")[2].lstrip(" ")
                if rest and rest[0] != "#":
                    return None
        first = around.first + bool(around.depth)
        column = next((each for each in self._indents[first : around.end] if each != _NOTHING), -1)
        return (column, first) if column >= 0 else None

    def _is_item(self, number: int, column: int) -> bool:
        return self._lines[number][column : column + 2] in ("- ", "-")


def _indent(line: str) -> int:
    bare = line.lstrip(" ")
    return len(line) - len(bare) if bare and bare[0] != "#" else _NOTHING

"""Room load: the text of one file, and the way back from an edited line to the line as written."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Related

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.load.fault import Edit, Fault, Region

_LINE_END = re.compile(r"\r\n|\r|\n")


class Source:
    r"""The lines of a file as they are parsed (``lines``) and as they were written.

    Both parsers count only ``\n`` as the end of a line, so a file from Windows is joined anew.
    """

    __slots__ = ("_columns", "_written", "has_remarks", "lines", "shown")

    def __init__(self, text: str, shown: str) -> None:
        self.shown = shown
        self.lines = _LINE_END.split(text)
        self.has_remarks = " #" in text or "\t#" in text
        self._written = tuple(self.lines)
        self._columns: dict[int, list[int]] = {}

    @property
    def text(self) -> str:
        """The text for the parser, edits included."""
        return "\n".join(self.lines)

    def apply(self, edits: Iterable[Edit]) -> bool:
        """Apply edits; of some that overlap the last one. Say whether anything changed."""
        by_line: defaultdict[int, set[Edit]] = defaultdict(set)
        for edit in edits:
            by_line[edit.region.line].add(edit)
        changed = {self._edit(line, found) for line, found in by_line.items()}
        return True in changed

    def flatten_tabs(self) -> None:
        """Make every tab a space: the parsers quarrel over where a tab may stand, people do not."""
        self.lines = [line.replace("\t", " ") for line in self.lines]

    def written(self, number: int) -> str | None:
        """Return a line as it stands in the file, or None where an edit has changed it."""
        return None if number in self._columns else self._written[number]

    def place(self, region: Region) -> Place:
        """Return the place of a region in the file as it was written."""
        line = min(region.line, len(self._written) - 1)
        written = self._written[line]
        columns = self._columns.get(line) or range(len(written) + 1)
        last = len(columns) - 1
        start = columns[min(region.column, last)] if line == region.line else len(written)
        end = columns[min(region.column + region.length, last)]
        return Place(self.shown, line + 1, start + 1, max(1, end - start), written)

    def diagnostic(self, fault: Fault) -> Diagnostic:
        """Return the fault as it is reported."""
        related = tuple(Related(words, self.place(at)) for words, at in fault.related)
        place = self.place(fault.region)
        return Diagnostic(fault.code, fault.severity, fault.message, place, fault.hint, related)

    def _edit(self, line: int, edits: Iterable[Edit]) -> bool:
        """Apply the edits of one line in one pass: there may be as many as it has characters."""
        now = self.lines[line]
        columns = self._columns.get(line) or list(range(len(now) + 1))
        text: list[str] = []
        places: list[list[int]] = []
        end = len(now) + 1
        for edit in sorted(edits, key=lambda each: (-each.region.column, each.text)):
            start, after = edit.region.column, edit.region.column + edit.region.length
            if after <= end:
                text += [now[after:end], edit.text]
                places += [columns[after:end], [columns[start]] * len(edit.text)]
                end = start
        text.append(now[:end])
        places.append(columns[:end])
        self.lines[line] = "".join(reversed(text))
        self._columns[line] = [column for part in reversed(places) for column in part]
        return self.lines[line] != now

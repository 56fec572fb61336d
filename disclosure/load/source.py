"""Room load: the text of one file, and the way back from an edited line to the line as written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.load.finding import Edit, Finding, Region

_LINE_END = re.compile(r"\r\n|\r|\n")


class Source:
    r"""The lines of a file as they are parsed (``lines``) and as they were written.

    Both parsers count only ``\n`` as the end of a line, so a file from Windows is joined anew.
    """

    __slots__ = ("_columns", "_written", "lines", "shown")

    def __init__(self, text: str, shown: str) -> None:
        self.shown = shown
        self.lines = _LINE_END.split(text)
        self._written = tuple(self.lines)
        self._columns: dict[int, list[int]] = {}

    @property
    def text(self) -> str:
        """The text for the parser, edits included."""
        return "\n".join(self.lines)

    def apply(self, edits: Iterable[Edit]) -> bool:
        """Apply edits that do not overlap, from right to left; say whether anything changed."""
        before = list(self.lines)
        ordered = sorted(set(edits), key=lambda e: (-e.region.line, -e.region.column, e.text))
        limit = (len(before), 0)
        for edit in ordered:
            region = edit.region
            if (region.line, region.column + region.length) <= limit or region.line < limit[0]:
                self._replace(edit)
                limit = (region.line, region.column)
        return self.lines != before

    def flatten_tabs(self) -> None:
        """Make every tab a space: the parsers quarrel over where a tab may stand, people do not."""
        self.lines = [line.replace("\t", " ") for line in self.lines]

    def place(self, region: Region) -> Place:
        """Return the place of a region in the file as it was written."""
        line = min(region.line, len(self._written) - 1)
        written = self._written[line]
        columns = self._columns.get(line) or range(len(written) + 1)
        last = len(columns) - 1
        start = columns[min(region.column, last)] if line == region.line else len(written)
        end = columns[min(region.column + region.length, last)]
        return Place(self.shown, line + 1, start + 1, max(1, end - start), written)

    def diagnostic(self, finding: Finding, severity: Severity = Severity.ERROR) -> Diagnostic:
        """Return the finding as it is reported."""
        related = tuple(Related(words, self.place(at)) for words, at in finding.related)
        place = self.place(finding.region)
        return Diagnostic(finding.code, severity, finding.message, place, finding.hint, related)

    def _replace(self, edit: Edit) -> None:
        line, start = edit.region.line, edit.region.column
        end = start + edit.region.length
        now = self.lines[line]
        columns = self._columns.setdefault(line, list(range(len(now) + 1)))
        columns[start:end] = [columns[start]] * len(edit.text)
        self.lines[line] = now[:start] + edit.text + now[end:]

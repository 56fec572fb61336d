"""Room authoring: changes of a file's content, done in its text. All else stays as it was typed.

Values are replaced where they stand, lines are taken out and put in; comments, order, blanks and
line ends stay. A remark behind a value stays in its column where there is room.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from disclosure.authoring.columns import GAP
from disclosure.authoring.line import WIDTH
from disclosure.authoring.lines import block_lines, content_at, is_remark
from disclosure.authoring.revision import Added, Gone, Mark, Replaced, Reworded, written
from disclosure.diagnostics import display_width
from disclosure.validate import TO_REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.authoring.revision import Revision
    from disclosure.diagnostics import Pointer
    from disclosure.load import LineEnd, Loaded, Reach

_LINE_END = re.compile(r"(\r\n|\r|\n)")
#: What may stand before the first sign of a text: its quotation mark, or the head of a block.
_LEAD = re.compile(r"[|>][-+0-9]*(?:[ \t]+#[^\r\n]*)?\s*|[\"']?\s*")


class _Edit(NamedTuple):
    """Other text from one place of the file to another, counted from its beginning."""

    begin: int
    end: int
    text: str


def spliced(
    data: bytes, loaded: Loaded, changes: Iterable[Revision], remarks: Mapping[Pointer, str]
) -> bytes:
    """Return a file with changes; ``remarks`` are put behind the keys that have none."""
    mark, page = _opened(data, loaded)
    edits = [page.edit(each) for each in changes]
    edits += page.aligned(edits)
    edits += page.remarked(remarks, edits)
    return mark + page.with_edits(edits).encode("utf-8")


def source_of(data: bytes, loaded: Loaded, pointer: Pointer) -> str:
    """Return how a value is written in a file; raises LookupError where there is none."""
    return _opened(data, loaded)[1].source(pointer)


def _opened(data: bytes, loaded: Loaded) -> tuple[bytes, _Page]:
    """Return the mark at the beginning of a file, if it has one, and its text."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark, _Page(data.removeprefix(mark).decode("utf-8"), loaded)


class _Page:
    """The text of a file, and where in it things stand."""

    def __init__(self, text: str, loaded: Loaded) -> None:
        self._text, self._loaded = text, loaded
        parts = _LINE_END.split(text)
        self._lines = [*map("".join, zip(parts[::2], parts[1::2], strict=False)), parts[-1]]
        self._starts = [0, *accumulate(map(len, self._lines))]
        self._ends: Sequence[LineEnd | None] = loaded.line_ends()
        found = _LINE_END.search(text)
        self._line_end = found[0] if found else "\n"

    def edit(self, change: Revision) -> _Edit:
        """Return a change as one of the text."""
        if isinstance(change, Replaced | Reworded):
            text = written(change.content) if isinstance(change, Replaced) else change.source
            return _Edit(*self._extent(change.pointer), text)
        if isinstance(change, Mark):
            at = self._reach(change.pointer)
            begin = self._offset(at.line, at.column)
            lead = _LEAD.match(self._text, begin)
            begin = lead.end() if lead else begin
            return _Edit(begin, begin, TO_REVIEW)
        if isinstance(change, Gone):
            return self._gone(change)
        return self._added(change)

    def _gone(self, change: Gone) -> _Edit:
        """Take out lines; of the first key of a list's item, what stands before the next key."""
        place = self._loaded.key_place(change.pointer)
        first, last = place.line - 1, self._reach(change.pointer).end_line + 1
        begin, end = self._starts[first], self._starts[last]
        if self._lines[first][: place.column - 1].strip():
            begin += place.column - 1
            end += len(self._lines[last]) - len(self._lines[last].lstrip())
        return _Edit(begin, end, "")

    def _added(self, change: Added) -> _Edit:
        lines, place = self._added_lines(change), self._added_at(change)
        text = "".join(f"{line}{self._line_end}" for line in lines)
        if change.after is not None and not change.mapping:
            # -- blocks at the top of a file stand apart from each other --
            text = f"{self._line_end}{text}"
        is_open = place == len(self._text) and not self._text.endswith(("\n", "\r"))
        return _Edit(place, place, f"{self._line_end}{text}" if is_open else text)

    def _added_lines(self, change: Added) -> Iterator[str]:
        # The file itself begins where its first key does.
        if not change.mapping and isinstance(change.content, dict):
            return iter((f"{written(change.key)}:", *block_lines(change.content, 2)))
        indent = self._reach(change.mapping).column if change.mapping else 0
        return block_lines({change.key: change.content}, indent)

    def _added_at(self, change: Added) -> int:
        """Return where the lines of a new key begin."""
        if change.after == "":
            first = next(iter(content_at(self._loaded.data, change.mapping)))
            return self._starts[self._loaded.key_place((*change.mapping, first)).line - 1]
        before = change.mapping if change.after is None else (*change.mapping, change.after)
        reach = self._loaded.reach(before)
        line = (reach.end_line if reach else self._loaded.key_place(before).line - 1) + 1
        if change.after is not None:
            indent = self._reach(change.mapping).column if change.mapping else 0
            # What is commented out below a key, further in, is the key's.
            while line < len(self._lines) and is_remark(self._lines[line], indent):
                line += 1
        return self._starts[min(line, len(self._lines))]

    def aligned(self, edits: Sequence[_Edit]) -> Iterator[_Edit]:
        """Yield other blanks before the remarks of lines, so that they stay in their columns."""
        by_line: dict[int, list[_Edit]] = {}
        for each in edits:
            by_line.setdefault(self._line_of(each.begin), []).append(each)
        for number, group in by_line.items():
            end, begin = self._ends[number], self._starts[number]
            if end is None or not end.remark or any(self._leaves(number, each) for each in group):
                continue
            grown = sum(
                display_width(each.text) - display_width(self._text[each.begin : each.end])
                for each in group
            )
            content = begin + len(end.content)
            remark = begin + len(self._lines[number].rstrip("\r\n")) - len(end.remark)
            gap = max(min(GAP, remark - content), remark - content - grown)
            yield _Edit(content, remark, " " * gap)

    def remarked(self, remarks: Mapping[Pointer, str], edits: Sequence[_Edit]) -> Iterator[_Edit]:
        """Yield remarks behind the lines of keys that have none, where there is room."""
        for pointer, says in remarks.items():
            number = self._loaded.key_place(pointer).line - 1
            end, begin = self._ends[number], self._starts[number]
            content = begin + len(end.content) if end else 0
            text = f"{' ' * GAP}# {says}"
            is_taken = any(each.begin <= content <= each.end for each in edits)
            if end is None or end.remark or is_taken or not end.content.endswith(":"):
                continue
            if display_width(end.content + text) <= WIDTH:
                yield _Edit(content, content, text)

    def with_edits(self, edits: Sequence[_Edit]) -> str:
        """Return the text with edits, none of which lies in another one."""
        parts, at = [], 0
        for each in sorted(edits, key=lambda edit: edit[:2]):
            parts += [self._text[at : each.begin], each.text]
            at = each.end
        return "".join((*parts, self._text[at:]))

    def source(self, pointer: Pointer) -> str:
        """Return how a value is written."""
        begin, end = self._extent(pointer)
        return self._text[begin:end]

    def _extent(self, pointer: Pointer) -> tuple[int, int]:
        at = self._reach(pointer)
        return self._offset(at.line, at.column), self._offset(at.end_line, at.end_column)

    def _reach(self, pointer: Pointer) -> Reach:
        found = self._loaded.reach(pointer)
        if found is None:
            raise LookupError(pointer)
        return found

    def _offset(self, line: int, column: int) -> int:
        return self._starts[line] + column

    def _line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset, hi=len(self._lines)) - 1

    def _leaves(self, number: int, edit: _Edit) -> bool:
        """Whether an edit goes beyond the content of a line, or takes the line out."""
        end = self._ends[number]
        limit = self._starts[number] + len(end.content if end else "")
        return edit.end > limit or "\n" in edit.text

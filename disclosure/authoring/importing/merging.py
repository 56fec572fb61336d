"""Room authoring: what the figures of workbooks change in a file of facts.

Only what is typed in such a file is written: leaves, and totals under 核对. What is in the file and
not in the workbooks stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.importing.difference import FigureDifference, ImportedChange
from disclosure.authoring.importing.listed import pointer_of
from disclosure.authoring.importing.placing import placed
from disclosure.authoring.importing.target import Merged, head_of, missing_beside, unwritable
from disclosure.authoring.importing.totals import stated_totals
from disclosure.authoring.importing.typing_in import TypedIn
from disclosure.authoring.revision import Gone, Replaced
from disclosure.validate import TO_FILL, UNIT_KEY, key_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.target import Target
    from disclosure.authoring.revision import Revision
    from disclosure.diagnostics import Diagnostic, Pointer
    from disclosure.validate import Key

#: The block of totals that are stated, and the key by which a figure is said to be unknown.
STATED, UNKNOWN = "核对", "未公布"
_TOTAL = "合计"


def merged(figures: Mapping[str, ReadFigure], target: Target) -> Merged:
    """Return what figures change in a file."""
    return _Merger(figures, target).merge()


class _Merger:
    """Goes through the figures, and then through the file for what the figures lack."""

    def __init__(self, figures: Mapping[str, ReadFigure], target: Target) -> None:
        self._figures, self._target = figures, target
        self._data: Any = target.loaded.data
        self._typed = TypedIn(target.loaded.data, target.keys)
        self._added: dict[Pointer, str] = {}
        self._revisions: list[Revision] = []
        self._changes: list[ImportedChange] = []
        self._problems: list[Diagnostic] = []
        self._written: dict[str, ReadFigure] = {}

    def merge(self) -> Merged:
        """Return all changes."""
        for path, figure in self._figures.items():
            pointer = pointer_of(path, self._data)
            if self._is_kept(pointer):
                self._meet(path, pointer, figure)
            elif self._is_new(path, pointer, figure):
                self._add(path, pointer, figure)
        self._state()
        self._empty_blocks()
        self._revisions += placed(self._added, self._target.loaded, self._target.offered)
        difference = FigureDifference(tuple(self._changes), tuple(self._gone()))
        return Merged(
            tuple(self._revisions), difference, tuple(self._problems), dict(self._written)
        )

    def _key(self, pointer: Pointer) -> Key | None:
        return key_at(pointer, self._target.keys)

    def _is_kept(self, pointer: Pointer) -> bool:
        key = self._key(pointer)
        return bool(key and key.described.unit) and self._typed.at(pointer) is not None

    def _is_new(self, path: str, pointer: Pointer, figure: ReadFigure) -> bool:
        """Whether a figure belongs into the file and is not there."""
        key = self._key(pointer)
        if key is None or not key.described.unit or key.path not in self._target.offered:
            return False
        if not figure.is_leaf or not figure.value or path in self._target.stated_only:
            return False
        if self._target.amounts.get(path) == figure.value:
            # -- the file says it without typing it --
            return False
        same = dict(self._target.computed).get(path, "")
        if same in self._figures and self._figures[same].value == figure.value:
            return False
        above = self._typed.at(pointer[:-1])
        # -- either a block has its items or their total --
        if pointer[-1] == _TOTAL:
            return not self._has_items(pointer[:-1])
        return not (isinstance(above, dict) and _TOTAL in above)

    def _has_items(self, block: Pointer) -> bool:
        begin = ".".join(map(str, block)) + "."
        return bool(self._typed.items(block)) or any(
            path.startswith(begin) and path[len(begin) :][:1].isdigit() and each.value
            for path, each in self._figures.items()
        )

    def _meet(self, path: str, pointer: Pointer, figure: ReadFigure) -> None:
        """Hold a figure against the one that is typed."""
        typed = self._typed.at(pointer)
        old = self._typed.amount(pointer)
        if isinstance(typed, str) and old is None and typed != TO_FILL:
            # -- a word in place of a number: what it means is known of a file without errors --
            old = self._target.amounts.get(path)
            if old is None:
                return
        if isinstance(typed, dict):
            if figure.is_empty or UNKNOWN not in typed:
                return
            old = None
        if old is not None and self._typed.is_same(pointer, old, figure):
            self._written[path] = figure
            return
        text = self._text(path, pointer, figure)
        if text is not None:
            self._written[path] = figure
            self._revisions.append(Replaced(pointer, text))
            shown = self._typed.shown(pointer)
            self._changes.append(
                ImportedChange(path, shown, text, self._typed.unit(pointer), figure.where)
            )

    def _add(self, path: str, pointer: Pointer, figure: ReadFigure) -> None:
        text = self._text(path, pointer, figure)
        if text is not None:
            self._written[path] = figure
            self._added |= {**missing_beside(pointer, self._data, self._target), pointer: text}
            self._changes.append(
                ImportedChange(path, "", text, self._typed.unit(pointer), figure.where)
            )

    def _text(self, path: str, pointer: Pointer, figure: ReadFigure) -> str | None:
        """Return a figure as it is typed in the file; None where its decimals cannot hold it."""
        text = self._typed.text(pointer, figure)
        if text is None:
            unit, shown = self._typed.unit(pointer), self._target.loaded.shown
            self._problems.append(unwritable(figure, path, unit, shown))
        return text

    def _state(self) -> None:
        """Bring the stated totals up to date, and state those that their parts do not give."""
        there, only = self._typed.block((STATED,)), self._target.stated_only
        for path in (each for each in there if each in self._figures and each != UNIT_KEY):
            self._meet_stated(path, self._figures[path])
        for path, figure in stated_totals(self._figures, self._is_written, only):
            pointer = (STATED, path)
            text = self._typed.text(pointer, figure)
            is_same = self._target.amounts.get(path) == figure.value
            if is_same and path in only:
                # -- items that were typed have no other guard than their total --
                items = self._typed.items(pointer_of(path, self._data)[:-1])
                is_same = items <= self._target.sourced | self._written.keys()
            if path not in there and text is not None and not is_same:
                self._added[pointer] = text
                self._written[f"{STATED}.{path}"] = figure
                name, unit = f"{STATED} {path}", self._typed.unit(pointer)
                self._changes.append(ImportedChange(name, "", text, unit, figure.where))

    def _meet_stated(self, path: str, figure: ReadFigure) -> None:
        pointer = (STATED, path)
        old = self._typed.amount(pointer)
        if old is None or figure.is_empty:
            return
        if not self._typed.is_same(pointer, old, figure):
            text = self._text(path, pointer, figure)
            if text is None:
                return
            shown, unit = self._typed.shown(pointer), self._typed.unit(pointer)
            self._revisions.append(Replaced(pointer, text))
            self._changes.append(
                ImportedChange(f"{STATED} {path}", shown, text, unit, figure.where)
            )
        self._written[f"{STATED}.{path}"] = figure

    def _is_written(self, path: str) -> bool:
        """Whether a figure is typed in the file, or will be."""
        pointer = pointer_of(path, self._data)
        return pointer in self._added or self._is_kept(pointer)

    def _empty_blocks(self) -> None:
        """Take out the lines that ask for items that are there now; without any it is ``{}``."""
        paths = self._figures.keys() - set(self._target.stated_only)
        for block in self._typed.open_blocks():
            begin = f"{'.'.join(map(str, block))}."
            if any(added[: len(block)] == block for added in self._added):
                self._revisions.append(Gone((*block, TO_FILL)))
            elif any(path.startswith(begin) for path in paths):
                self._revisions.append(Replaced(block, {}))

    def _gone(self) -> Iterator[tuple[str, str]]:
        """Yield the typed figures of blocks that were read, which the workbooks do not have."""
        heads = {head_of(pointer_of(path, self._data)) for path in self._figures}
        for pointer, text in self._typed.figures():
            path = ".".join(map(str, pointer))
            if head_of(pointer) in heads and path not in self._figures:
                yield path, f"{text} {self._typed.unit(pointer)}"

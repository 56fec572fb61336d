"""What an import leaves in the file of sources: the cells of figures, and nothing that is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.authoring.importing.listed import pointer_of
from disclosure.authoring.importing.merging import STATED, UNKNOWN
from disclosure.check.identity import name_at
from disclosure.model.quantity import SAME
from disclosure.provenance import Imported, sources_text, stated_path
from disclosure.validate import TO_FILL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from disclosure.authoring.importing.grid import OpenedBook
    from disclosure.authoring.importing.target import Merged
    from disclosure.diagnostics import Pointer
    from disclosure.provenance import Sources

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class SourcesAfter:
    """The file of sources as it will be, and the figures of which it no longer says anything."""

    data: bytes
    dropped: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """Yield what is dropped, for a person."""
        if self.dropped:
            yield f"来源文件里去掉 {len(self.dropped)} 个（数据文件或者工作簿里不再有的数）："
            yield from (f"{_INDENT}{name}" for name in self.dropped)


def origins_of(
    sources: Sources, merged: Merged, books: Sequence[OpenedBook], data: Any
) -> SourcesAfter:
    """Return what the sources say after an import; ``data`` is the content of the new file.

    The cell of a figure that is still typed goes where its workbook came again without it.
    """
    cells = {
        _known_by(path, data): Imported(
            each.workbook, each.sheet, each.cell, each.number, each.unit
        )
        for path, each in merged.figures.items()
        if not each.others
    }
    digests = {book.name: book.digest for book in books}
    over = frozenset(_stale(sources, merged, digests))
    found = sources.without(over).with_imported(digests, cells)
    said = {name_at(at, data): value for at, value in _places(data, ())}
    said |= {stated_path(path): value for path, value in _below(data, STATED).items()}
    # -- a word behind a whole block (同支出) stands for each of its figures --
    blocks = tuple(
        f"{name}." for name, value in said.items() if isinstance(value, str) and value in SAME
    )
    names = {*found.imported, *found.keyed} - said.keys()
    gone = frozenset(name for name in names if not name.startswith(blocks))
    return SourcesAfter(sources_text(found.without(gone)), tuple(sorted(over | gone)))


def _known_by(path: str, data: Any) -> str:
    is_stated = path.startswith(stated_path(""))
    return path if is_stated else name_at(pointer_of(path, data), data)


def _stale(sources: Sources, merged: Merged, digests: Mapping[str, str]) -> Iterator[str]:
    for path, _ in merged.difference.gone:
        cell = sources.imported.get(path)
        book = cell.workbook if cell else ""
        if book in digests and digests[book] != sources.workbooks.get(book):
            yield path


def _places(data: Any, at: Pointer) -> Iterator[tuple[Pointer, Any]]:
    """Yield the places of a file at which anything is said that may be a figure, with it."""
    for step, value in _steps(data):
        is_unknown = isinstance(value, dict) and UNKNOWN in value
        if value not in (None, TO_FILL) and not is_unknown:
            yield (*at, step), value
            yield from _places(value, (*at, step))


def _steps(data: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(data, dict):
        return data.items()
    return enumerate(data) if isinstance(data, list) else ()


def _below(data: Any, key: str) -> Mapping[str, Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, dict) else {}

"""The file beside a disclosure that says where its figures come from: read, and put to the case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.check.identity import identity
from disclosure.diagnostics import Diagnostic
from disclosure.pipeline.inputs import digest_of
from disclosure.provenance import Sources, read_sources, stated_path
from disclosure.workspace import MISSING, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check import Case
    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.inputs import Inputs
    from disclosure.workspace import FilingRef

#: The largest file of sources that is read, in bytes: a hundred thousand figures.
MOST_BYTES = 16 * 1024 * 1024
_UNREAD = "来源文件读不懂，没有核对"


def sources_of(ref: FilingRef) -> tuple[Sources, Diagnostics]:
    """Read where the figures of a disclosure come from; empty where there is no such file.

    What is wrong with the file is returned beside sources that say that they were not read.
    """
    return _understood(_read(ref), ref)


def with_sources(case: Case, ref: FilingRef) -> tuple[Case, Diagnostics, Inputs | None]:
    """Return the case with the sources of its figures, and what is wrong with their file.

    With it comes what was read for them.
    """
    data = _read(ref)
    sources, problems = _understood(data, ref)
    digest = digest_of(data)
    read = None if digest is None else {ref.sources[1]: digest}
    return replace(case, sources=sources), problems, read


def _read(ref: FilingRef) -> bytes | Diagnostic:
    path, shown = ref.sources
    return read_file(path, shown, MOST_BYTES)


def _understood(data: bytes | Diagnostic, ref: FilingRef) -> tuple[Sources, Diagnostics]:
    if isinstance(data, Diagnostic):
        return (Sources(), ()) if data.code == MISSING else (Sources(unread=_UNREAD), (data,))
    found = read_sources(data, ref.sources[1])
    return (Sources(unread=_UNREAD), (found,)) if isinstance(found, Diagnostic) else (found, ())


def from_where(path: str, case: Case) -> Iterator[str]:
    """Yield the cells from which a figure, or the total stated for it, was taken; who keyed it."""
    known, sources = identity(path, case), case.sources
    for lead, name in (("出自", known), ("核对的合计出自", stated_path(path))):
        cell = sources.imported.get(name)
        if cell:
            yield f"{lead} {cell.where}：{cell.value:f} {cell.unit}"
    keyed = sources.keyed.get(known)
    if keyed:
        yield f"录入核对：{keyed.by} {keyed.on}，当时是 {keyed.value:f} {keyed.unit}"

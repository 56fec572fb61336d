"""``check --watch``: what has changed in the project, and what has to be checked anew for it.

Files are looked at, not listened to: that works on every system and every share. A change in the
folder of a department concerns its disclosures; one in the forms, schemas or lists concerns all.
The name of a department can matter to the prose of others: theirs is checked anew at their own
next change.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from disclosure.edition import choose
from disclosure.pipeline.build import asked, examined
from disclosure.pipeline.house import house_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.options import CheckOptions
    from disclosure.reporters import Outcome
    from disclosure.workspace import Commit, FilingRef

_DEPARTMENTS = "departments"
_LOOKED_AT = (_DEPARTMENTS, "templates", "schemas", "catalog")
#: Of each file, by its path from the root, when it was written (nanoseconds) and its size (bytes).
Marks: TypeAlias = "Mapping[str, tuple[int, int]]"


def changes(root: Path, pause: Callable[[], None]) -> Iterator[frozenset[str]]:
    """Yield the paths that changed since the last time, for ever; at first all that there are.

    ``pause`` waits between two looks. A change is told once two looks agree: an editor may remove
    a file for a moment to put a new one in its place.
    """
    known: Marks = {}
    for turn in count():
        marks = _settled(root, pause) if turn else _marks(root)
        different = frozenset(path for path, _ in set(known.items()) ^ set(marks.items()))
        if different or not turn:
            yield different
        known = marks
        pause()


def _settled(root: Path, pause: Callable[[], None]) -> Marks:
    marks = _marks(root)
    while True:
        pause()
        before, marks = marks, _marks(root)
        if before == marks:
            return marks


def _marks(root: Path) -> Marks:
    return {path: mark for name in _LOOKED_AT for path, mark in _below(root, name)}


def _below(root: Path, name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the files below a folder; what vanishes meanwhile, or cannot be seen, is no file."""
    for folder, _, files in os.walk(root / name):
        shown = os.path.relpath(folder, root).replace(os.sep, "/")
        for each in files:
            try:
                status = os.stat(os.path.join(folder, each))  # noqa: PTH116, PTH118 -- many files
            except OSError:
                continue
            yield f"{shown}/{each}", (status.st_mtime_ns, status.st_size)


@dataclass(slots=True)
class Memory:
    """What came of each disclosure when it was last checked."""

    options: CheckOptions
    _outcomes: dict[FilingRef, Outcome] = field(default_factory=dict)

    def after(self, changed: Iterable[str]) -> tuple[tuple[Outcome, ...], Diagnostics]:
        """Check what changed files concern; return what came of all, and what concerns none."""
        touched = {_department(path) for path in changed}
        refs, against, general = asked(self.options.selection, self.options.against)
        if "" in touched:
            house_at.cache_clear()
        _prepare({(ref.year, ref.kind) for ref in refs}, self.options.selection.root, against)
        stale = [ref for ref in refs if ref not in self._outcomes or touched & {"", ref.slug}]
        fresh = dict(zip(stale, examined(stale, self.options, against), strict=True))
        self._outcomes = {ref: fresh.get(ref) or self._outcomes[ref] for ref in refs}
        return tuple(self._outcomes.values()), general


def _prepare(asked_for: Iterable[tuple[int, str]], root: Path, against: Commit | None) -> None:
    """Prepare the forms of years and kinds here: processes that fork from this one have them.

    That is most of the time of a check. What is wrong with a form is told by the check itself.
    """
    house = house_at(root, against)
    for year, kind in asked_for:
        slug, _ = choose(house.templates, kind, year, None, None)
        if slug:
            house.prepared(slug)


def _department(path: str) -> str:
    """Return the folder of the department that a file belongs to; empty for one that serves all."""
    top, _, below = path.partition("/")
    return below.partition("/")[0] if top == _DEPARTMENTS and "/" in below else ""

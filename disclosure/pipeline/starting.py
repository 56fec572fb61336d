"""``new``: the first file of a department, never in the place of another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.authoring import beginning_of, file_text, proposed_folder, unfit_answers
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.edition import choose, editions
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.opening import no_schema
from disclosure.terms import KINDS
from disclosure.workspace import list_folder, taken, write_new
from disclosure.workspace.files import DEPARTMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from disclosure.authoring import Answers, Beginning
    from disclosure.validate import Schema


@dataclass(frozen=True, slots=True)
class Start:
    """Where files of a kind and year are begun: their schema, and how they begin."""

    root: Path
    kind: str
    year: int
    schema: Schema
    beginning: Beginning


@dataclass(frozen=True, slots=True)
class Started:
    """What became of a new file: its path as shown, None where none was written."""

    shown: str | None
    problems: Diagnostics = ()


def ground(root: Path, kind: str, year: int | None) -> tuple[Start | None, Diagnostics]:
    """Return where files of a kind and year are begun, or None and why they cannot be.

    Without a year it is that of the newest edition.
    """
    if kind not in BUNDLES:
        return None, (no_schema(kind, f"{DEPARTMENTS}/"),)
    house = house_at(root)
    schema, problems = house.described(kind)
    if schema is None:
        return None, problems
    known = [first for each, first in editions(house.templates).values() if each == kind]
    stated = year or max(known, default=0)
    slug, problems = choose(house.templates, kind, stated, None)
    found = Start(root, kind, stated, schema, beginning_of(schema)) if slug else None
    return found, problems


def home_of(at: Start, name: str) -> str:
    """Return the folder of the department that has a name, or one that would fit a new one."""
    known = directory_at(at.root, at.year, at.kind).called(name)
    return known[0] if len(known) == 1 else proposed_folder(name)


def place_of(at: Start, folder: str) -> str:
    """Return the path, as shown, of the file of a department."""
    return f"{DEPARTMENTS}/{folder}/{at.year}-{at.kind}.yaml"


def occupied(at: Start, folder: str, names: Iterable[str]) -> Diagnostics:
    """Return what keeps a department of these names from a folder: its own file, or another one."""
    shown = place_of(at, folder)
    own = taken(at.root / shown, shown)
    return (own,) if own else tuple(_rivals(at, folder, frozenset(names)))


def start(at: Start, answers: Answers) -> Started:
    """Write the first file of a department; return where it is, or why it is not there."""
    wrong = unfit_answers(at.schema, at.beginning, answers)
    problems = tuple(Diagnostic("R342", Severity.ERROR, *says) for says in wrong)
    problems = problems or occupied(at, answers.folder, at.beginning.names(answers.words))
    if problems:
        return Started(None, problems)
    text, shown = (
        file_text(at.schema, at.beginning, answers, KINDS[at.kind]),
        place_of(at, answers.folder),
    )
    problem = write_new(at.root / shown, text.encode("utf-8"), shown)
    return Started(None, (problem,)) if problem else Started(shown)


def _rivals(at: Start, folder: str, names: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield with which other departments a new one would be taken for the same."""
    directory = directory_at(at.root, at.year, at.kind)
    for name in sorted(names):
        for slug in directory.called(name):
            if slug != folder:
                message = f"名称“{name}”已经是文件夹“{slug}”里那个部门的"
                hint = f"是同一个部门，写 --folder {slug}；不是，换一个名称。"
                yield Diagnostic("R341", Severity.ERROR, message, None, hint)
    there = directory.names(folder)
    if there and names and not there & names:
        message = f"文件夹“{folder}”已经是“{'”“'.join(sorted(there))}”的"
        hint = "不是这个部门，换一个 --folder；是这个部门、改了名称的，复制它上年的文件来改。"
        yield Diagnostic("R341", Severity.ERROR, message, None, hint)
    for other in _folders(at.root):
        if other != folder and other.casefold() == folder.casefold():
            message = f"已经有文件夹“{other}”，与“{folder}”只差大小写"
            hint = f"是同一个部门，写 --folder {other}；不是，换一个文件夹名。"
            yield Diagnostic("R341", Severity.ERROR, message, None, hint)


def _folders(root: Path) -> tuple[str, ...]:
    names = list_folder(root / DEPARTMENTS, DEPARTMENTS)
    return () if isinstance(names, Diagnostic) else tuple(names)

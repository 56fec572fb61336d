"""``import``: which workbooks and which file are meant, and what is written of a plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Diagnostics, Place, Severity
from disclosure.pipeline.directory import folders_of
from disclosure.pipeline.import_desk import ImportAsked
from disclosure.pipeline.import_plan import ImportPlan
from disclosure.pipeline.importing import plan_of
from disclosure.pipeline.lost import given_up
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.reporters import unseen
from disclosure.workspace import FilingRef, list_folder, revise, write_atomically, write_new
from disclosure.workspace.files import DEPARTMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.pipeline.workers import Loss
    from disclosure.reporters import Progress

_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What was given: workbooks and folders, and of which department, year and kind they are."""

    paths: tuple[Path, ...]
    department: str
    year: int
    kind: str
    role: str = ""
    says_yes: bool = False


def planned(root: Path, options: ImportOptions, progress: Progress = unseen) -> ImportPlan:
    """Read the workbooks; one that is never read to its end is given up."""
    ref, problems = _meant(root, options)
    if ref is None:
        return ImportPlan("", problems=problems)
    paths = tuple(each for path in options.paths for each in _workbooks(path))
    asked = ImportAsked(paths, ref, options.role, options.says_yes)
    work = partial(plan_of, root=root)
    with (
        shared((asked,), work, _given_up, 1, LONGEST_SECONDS) as products,
        progress(None, "正在读工作簿"),
    ):
        (plan,) = products
    return replace(plan, problems=(*problems, *plan.problems))


def _given_up(asked: ImportAsked, loss: Loss) -> ImportPlan:
    name = asked.paths[0].name if asked.paths else asked.ref.shown
    return ImportPlan(asked.ref.shown, problems=(given_up(name, loss),))


def _meant(root: Path, options: ImportOptions) -> tuple[FilingRef | None, Diagnostics]:
    """Return the file into which is imported, there or not."""
    words = (options.department,) if options.department else ()
    folders, problems = folders_of(root, words, options.year, options.kind)
    if not words:
        names = list_folder(root / DEPARTMENTS, DEPARTMENTS)
        folders = names if not isinstance(names, Diagnostic) and len(names) == 1 else ()
    if len(folders) != 1 and not problems:
        hint = "用 --department 写明部门的文件夹名；还没有文件夹的，写要新建的文件夹名。"
        message = "不知道这些工作簿是哪个部门的"
        problems = (Diagnostic("R418", Severity.ERROR, message, Place(f"{DEPARTMENTS}/"), hint),)
    if len(folders) != 1:
        return None, problems
    name = f"{options.year}-{options.kind}.yaml"
    shown = f"{DEPARTMENTS}/{folders[0]}/{name}"
    return FilingRef(folders[0], options.year, options.kind, root / shown, shown), problems


def _workbooks(path: Path) -> tuple[Path, ...]:
    """Return a workbook, or those of a folder by name, without the locks of office programs."""
    if not path.is_dir():
        return (path,)
    names = list_folder(path, path.name)
    return tuple(
        path / name
        for name in (() if isinstance(names, Diagnostic) else names)
        if name.lower().endswith(_SUFFIXES) and not name.startswith(("~", "."))
    )


def written(root: Path, plan: ImportPlan) -> Diagnostics:
    """Write the file of a plan and its sources; return what went wrong."""
    path = root / plan.shown
    if plan.was is None:
        problem = write_new(path, plan.data, plan.shown)
    elif plan.data != plan.was:
        problem = revise(path, plan.was, plan.data, plan.shown)
    else:
        problem = None
    if problem is not None:
        return (problem,)
    year, kind = path.stem.split("-", 1)
    ref = FilingRef(path.parent.name, int(year), kind, path, plan.shown)
    target, shown = ref.sources
    problem = write_atomically(target, plan.origins, shown)
    return (problem,) if problem else ()

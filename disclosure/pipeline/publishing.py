"""Publishing: documents into ``output/<year>/``, the manifest, and what became of each."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from disclosure.check import Status
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline import manifest
from disclosure.pipeline.formats import FORMATS
from disclosure.reporters import Outcome, Result
from disclosure.workspace import write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from disclosure.check import Obligation
    from disclosure.pipeline.making import Made
    from disclosure.pipeline.options import BuildOptions

_LIBRARIES = ("docxtpl", "jinja2", "lxml", "python-docx", "xlsxwriter")


def publish(
    results: Sequence[Made], options: BuildOptions
) -> tuple[tuple[Outcome, ...], tuple[Diagnostic, ...]]:
    """Write what can be published; return the outcomes and what belongs to no disclosure."""
    outcomes: list[Outcome] = []
    problems: list[Diagnostic] = []
    for year in sorted({made.ref.year for made in results}):
        desk = Desk(options, year)
        outcomes += [desk.outcome(made) for made in results if made.ref.year == year]
        problems += desk.close()
    return tuple(outcomes), tuple(problems)


class Desk:
    """One year's folder while it is being written."""

    def __init__(self, options: BuildOptions, year: int) -> None:
        self._options = options
        self._shown = f"output/{year}"
        self._folder: Path = options.selection.root / "output" / str(year)
        self._entries = manifest.read(self._folder)
        self._taken: dict[str, str] = {}

    def outcome(self, made: Made) -> Outcome:
        """Write one document, or say why there is none."""
        if made.document is None:
            return self._without(made)
        name = f"{made.name}.docx"
        if name in self._taken:
            clash = _same_name(made, name, self._taken[name])
            return self._outcome(made, Result.FAILED, (clash,))
        self._taken[name] = made.ref.shown
        return self._with(made, name, made.document)

    def close(self) -> tuple[Diagnostic, ...]:
        """Write the manifest where it has changed; a draft leaves it as it is."""
        path = self._folder / manifest.NAME
        content = manifest.written(self._entries, versions())
        if self._options.draft or manifest.digest(path) == hashlib.sha256(content).hexdigest():
            return ()
        problem = write_atomically(path, content, f"{self._shown}/{manifest.NAME}")
        return (problem,) if problem else ()

    def _with(self, made: Made, name: str, document: bytes) -> Outcome:
        path, sha256 = self._folder / name, hashlib.sha256(document).hexdigest()
        shown = f"{self._shown}/{name}"
        is_new = self._options.force or manifest.digest(path) != sha256
        problem = write_atomically(path, document, shown) if is_new else None
        if problem:
            return self._without(made, (problem,))
        left_over = self._left_over(made, shown)
        self._note(made, Result.WRITTEN, shown, sha256)
        problems = (*left_over, *FORMATS[self._options.format](path, shown))
        result = Result.WRITTEN if is_new else Result.UNCHANGED
        if any(problem.severity is Severity.ERROR for problem in problems):
            result = Result.FAILED
        elif self._options.draft:
            result = Result.DRAFT
        return self._outcome(made, result, problems, shown)

    def _left_over(self, made: Made, shown: str) -> tuple[Diagnostic, ...]:
        """Say where the document of this disclosure stood before its name was changed."""
        old = self._entries.get((made.ref.slug, made.ref.kind))
        if self._options.draft or not old or old.file in ("", shown):
            return ()
        if not (self._options.selection.root / old.file).is_file():
            return ()
        message = f"{made.ref.shown} 改了名称，以前生成的“{old.file}”还在，已不再更新"
        return (Diagnostic("R311", Severity.WARNING, message, None, "确认不用后请删除旧文件。"),)

    def _without(self, made: Made, problems: Sequence[Diagnostic] = ()) -> Outcome:
        """Leave an old document where it is, and call it stale."""
        old = self._entries.get((made.ref.slug, made.ref.kind))
        if self._options.draft:
            return self._outcome(made, Result.FAILED, problems)
        if old and old.file and (self._options.selection.root / old.file).is_file():
            stale = Result.STALE.value
            entry = replace(old, result=stale, stale=True, rules=_rules(made))
            self._entries[made.ref.slug, made.ref.kind] = entry
            return self._outcome(made, Result.STALE, problems)
        self._note(made, Result.FAILED)
        return self._outcome(made, Result.FAILED, problems)

    def _note(self, made: Made, result: Result, file: str = "", sha256: str = "") -> None:
        if self._options.draft:
            return
        self._entries[made.ref.slug, made.ref.kind] = manifest.Entry(
            made.ref.slug,
            made.ref.kind,
            file,
            result.value,
            sha256,
            made.facts,
            made.edition,
            rules=_rules(made),
        )

    def _outcome(
        self, made: Made, result: Result, more: Sequence[Diagnostic], file: str = ""
    ) -> Outcome:
        found = (*made.diagnostics, *more)
        year = str(made.ref.year)
        own = (made.obligations, made.ref.shown)
        return Outcome(made.department, year, made.kind, result, found, file, *own)


def _rules(made: Made) -> dict[str, str]:
    """Return how every rule ended, by code."""
    return {each.code: _ended(each) for each in made.obligations}


def _ended(obligation: Obligation) -> str:
    """Write the outcome of a rule for the manifest: how it ended, how often or why."""
    if obligation.status is Status.FAILS:
        excused = f"，其中例外 {obligation.excused} 处" if obligation.excused else ""
        return f"{obligation.status.value}：{obligation.findings} 处{excused}"
    if obligation.findings:
        return f"{obligation.status.value}，提示 {obligation.findings} 处"
    return f"{obligation.status.value}：{obligation.why}".rstrip("：")


def versions() -> dict[str, str]:
    """Return the versions of the libraries that take part in a document."""
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = ""
    return found


def _same_name(made: Made, name: str, other: str) -> Diagnostic:
    message = f"{made.ref.shown} 与 {other} 会生成同一个文件“{name}”"
    hint = "两个部门的“规范简称”不能相同；改其中一个。"
    return Diagnostic("R310", Severity.ERROR, message, None, hint)

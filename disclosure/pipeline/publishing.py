"""Publishing: documents into ``output/<year>/``, the manifest, and what became of each."""

from __future__ import annotations

import hashlib
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
        """Write the manifest; a draft leaves it as it is."""
        if self._options.draft:
            return ()
        content = manifest.written(self._entries, versions())
        problem = write_atomically(
            self._folder / manifest.NAME, content, f"{self._shown}/{manifest.NAME}"
        )
        return (problem,) if problem else ()

    def _with(self, made: Made, name: str, document: bytes) -> Outcome:
        path, sha256 = self._folder / name, hashlib.sha256(document).hexdigest()
        result = Result.DRAFT if self._options.draft else Result.WRITTEN
        problems: tuple[Diagnostic, ...] = ()
        if not self._options.force and manifest.digest(path) == sha256:
            result = result if self._options.draft else Result.UNCHANGED
        else:
            problem = write_atomically(path, document, f"{self._shown}/{name}")
            problems = (problem,) if problem else ()
        if not problems:
            problems = FORMATS[self._options.format](path, f"{self._shown}/{name}")
        if any(problem.severity is Severity.ERROR for problem in problems):
            return self._outcome(made, Result.FAILED, problems)
        self._note(made, result, f"{self._shown}/{name}", sha256)
        return self._outcome(made, result, problems, f"{self._shown}/{name}")

    def _without(self, made: Made) -> Outcome:
        old = self._entries.get((made.ref.slug, made.ref.kind))
        is_stale = bool(old and old.file and (self._options.selection.root / old.file).is_file())
        result = Result.STALE if is_stale and not self._options.draft else Result.FAILED
        self._note(made, result, old.file if old and is_stale else "", old.sha256 if old else "")
        return self._outcome(made, result, ())

    def _note(self, made: Made, result: Result, file: str, sha256: str) -> None:
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
            stale=result is Result.STALE,
            rules={each.code: _ended(each) for each in made.obligations},
        )

    def _outcome(
        self, made: Made, result: Result, more: Sequence[Diagnostic], file: str = ""
    ) -> Outcome:
        found = (*made.diagnostics, *more)
        year = str(made.ref.year)
        own = (made.obligations, made.ref.shown)
        return Outcome(made.department, year, made.kind, result, found, file, *own)


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

"""Publishing: files into ``output/<year>/``, the manifest, and what became of each disclosure."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.check import Status
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.pipeline import ledger, manifest
from disclosure.pipeline.leftovers import leftovers, told
from disclosure.pipeline.namesakes import same_name
from disclosure.pipeline.shelf import Shelf
from disclosure.reporters import Outcome, Result

if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosure.check import Obligation
    from disclosure.pipeline.making import Printed
    from disclosure.pipeline.options import BuildOptions


def publish(
    results: Iterable[Printed], options: BuildOptions
) -> tuple[tuple[Outcome, ...], Diagnostics]:
    """Write what can be published as it comes, holding the bytes of one disclosure at a time.

    Returns the outcomes by year, and what belongs to no disclosure. What was written stands in the
    manifest, however the results end.
    """
    desks: dict[int, Desk] = {}
    try:
        for printed in results:
            year = printed.ref.year
            desk = desks.get(year) or Desk(options, year)
            desks[year] = desk
            desk.take(printed)
    finally:
        closed = [desks[year].close() for year in sorted(desks)]
    outcomes = tuple(outcome for done, _ in closed for outcome in done)
    return outcomes, tuple(problem for _, problems in closed for problem in problems)


class Desk:
    """One year's folder while it is being written."""

    def __init__(self, options: BuildOptions, year: int) -> None:
        self._options = options
        self._shown = f"output/{year}"
        self._shelf = Shelf(options.selection.root / "output" / str(year), self._shown)
        self._before = manifest.read(self._shelf.folder, self._shown)
        self._entries: dict[manifest.EntryKey, manifest.Entry] = {}
        self._outcomes: dict[manifest.EntryKey, Outcome] = {}
        self._taken: dict[str, str] = {}

    def take(self, printed: Printed) -> None:
        """Write the files of one disclosure, or note why there are none."""
        key, source = (printed.ref.slug, printed.ref.kind), printed.ref.shown
        holder = self._taken.setdefault(printed.name, source) if printed.files else source
        if holder != source:
            name = printed.name + printed.files[0].suffix
            clash = same_name(printed.ref.shown, holder, name)
            self._outcomes[key] = self._outcome(printed, Result.FAILED, (clash,))
            return
        files, problems, is_new = self._written(printed)
        if files:
            self._entries[key] = _entry(printed, Result.WRITTEN, files)
            result = self._result(problems, is_new=is_new)
            shown = f"{self._shown}/{files[0].name}"
            self._outcomes[key] = self._outcome(printed, result, problems, shown)
            return
        result = self._without(printed, key)
        self._outcomes[key] = self._outcome(printed, result, problems)

    def close(self) -> tuple[tuple[Outcome, ...], Diagnostics]:
        """Say which files are out of date, and write the manifest; a draft leaves it as it is."""
        if self._options.draft:
            return tuple(self._outcomes.values()), ()
        for key, entry in self._entries.items():
            if entry.result != Result.WRITTEN.value:
                continue
            older = leftovers(entry, self._before.get(key), self._shelf.folder, self._names())
            self._entries[key] = replace(entry, files=(*entry.files, *older))
            outcome = self._outcomes[key]
            said = told(older, entry, outcome.source, self._shown)
            self._outcomes[key] = replace(outcome, diagnostics=(*outcome.diagnostics, *said))
        return tuple(self._outcomes.values()), self._recorded()

    def _recorded(self) -> Diagnostics:
        """Write the manifest where it has changed; one that nobody can read is kept aside."""
        folder = self._shelf.folder
        entries = manifest.merged(manifest.read(folder, self._shown), self._entries)
        content = manifest.written(entries, manifest.versions(), self._shown)
        aside = problem = None
        if manifest.digest(folder / manifest.NAME) != hashlib.sha256(content).hexdigest():
            keep = not manifest.is_sound(folder)
            aside, problem = self._shelf.write(manifest.NAME, content, keep=keep)
        if problem is None:
            names = (file.name for entry in entries.values() for file in entry.files)
            ledger.forget(folder, names)
        told = (_unreadable(f"{self._shown}/{manifest.NAME}", aside.name),) if aside else ()
        return (*told, problem) if problem else told

    def _names(self) -> frozenset[str]:
        """Return the files that this build has written, whosesoever they were before."""
        entries = self._entries.values()
        return frozenset(file.name for entry in entries for file in entry.files if not file.stale)

    def _written(
        self, printed: Printed
    ) -> tuple[tuple[manifest.Published, ...], Diagnostics, bool]:
        """Write the files up to the first that cannot be: those behind it are made of it."""
        files: list[manifest.Published] = []
        problems: list[Diagnostic] = []
        is_new = False
        for file in printed.files:
            name, source = printed.name + file.suffix, printed.ref.shown
            put = self._shelf.put(name, file.content, source, force=self._options.force)
            problems += put.problems
            if put.failed:
                break
            files.append(manifest.Published(name, put.sha256))
            is_new |= put.is_new
        return tuple(files), (*problems, *printed.unprinted), is_new

    def _result(self, problems: Diagnostics, *, is_new: bool) -> Result:
        if any(problem.severity is Severity.ERROR for problem in problems):
            return Result.FAILED
        if self._options.draft:
            return Result.DRAFT
        return Result.WRITTEN if is_new else Result.UNCHANGED

    def _without(self, printed: Printed, key: manifest.EntryKey) -> Result:
        """Leave the old files where they are, and call them stale."""
        old = self._before.get(key)
        files = tuple(
            replace(file, stale=True)
            for file in (old.files if old else ())
            if manifest.is_there(self._shelf.folder / file.name)
        )
        if self._options.draft or old is None or not files:
            self._entries[key] = _entry(printed, Result.FAILED)
            return Result.FAILED
        result, rules = Result.STALE, _rules(printed)
        self._entries[key] = replace(old, result=result.value, files=files, rules=rules)
        return result

    def _outcome(
        self, printed: Printed, result: Result, more: Diagnostics, file: str = ""
    ) -> Outcome:
        found = (*printed.diagnostics, *more)
        year, own = str(printed.ref.year), (printed.obligations, printed.ref.shown)
        return Outcome(printed.department, year, printed.kind, result, found, file, *own)


def _entry(
    printed: Printed, result: Result, files: tuple[manifest.Published, ...] = ()
) -> manifest.Entry:
    ref, made_of = printed.ref, (printed.facts, printed.edition)
    return manifest.Entry(ref.slug, ref.kind, result.value, *made_of, files, _rules(printed))


def _rules(printed: Printed) -> dict[str, str]:
    """Return how every rule ended, by code."""
    return {each.code: _ended(each) for each in printed.obligations}


def _ended(obligation: Obligation) -> str:
    """Write the outcome of a rule for the manifest: how it ended, how often or why."""
    if obligation.status is Status.FAILS:
        excused = f"，其中例外 {obligation.excused} 处" if obligation.excused else ""
        return f"{obligation.status.value}：{obligation.findings} 处{excused}"
    if obligation.findings:
        return f"{obligation.status.value}，提示 {obligation.findings} 处"
    return f"{obligation.status.value}：{obligation.why}".rstrip("：")


def _unreadable(shown: str, kept: str) -> Diagnostic:
    message = f"清单“{shown}”读不懂，已改名为“{kept}”，另写了一份新的"
    hint = (
        "读不到清单，就分不清哪些文件有人改过：与这次不同的旧文件都没有覆盖，改了名放在旁边。"
        "清单由程序自己写，不用手改。"
    )
    return Diagnostic("R314", Severity.WARNING, message, None, hint)

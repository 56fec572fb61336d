"""Publishing: files into ``output/<year>/``, the manifest, and what became of each disclosure."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.pipeline import ledger, manifest
from disclosure.pipeline.entries import entry_of, rules_of
from disclosure.pipeline.leftovers import leftovers, told
from disclosure.pipeline.namesakes import same_name
from disclosure.pipeline.shelf import Shelf
from disclosure.reporters import Outcome, Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.diagnostics import Obligation
    from disclosure.pipeline.notebook import Notebook
    from disclosure.pipeline.options import BuildOptions
    from disclosure.pipeline.shelved import EntryKey, Published, Shelved

#: So many new files, or half of all, are written before the manifest says so.
_STEP = 64


def publish(
    results: Iterable[Shelved],
    options: BuildOptions,
    years: Iterable[int],
    notebook: Notebook | None = None,
) -> tuple[tuple[Outcome, ...], Diagnostics]:
    """Keep the books of what workers write, as it comes; ``years`` are those that may be written.

    Returns the outcomes by year, and what belongs to no disclosure. What was written stands in the
    manifest, however the results end.
    """
    desks = {year: Desk(options, year, notebook) for year in years}
    is_whole = False
    try:
        for shelved in results:
            desks[shelved.ref.year].take(shelved)
        is_whole = True
    finally:
        closed = [desks[year].close(is_whole=is_whole) for year in sorted(desks)]
    outcomes = tuple(outcome for done, _ in closed for outcome in done)
    return outcomes, tuple(problem for _, problems in closed for problem in problems)


class Desk:
    """One year's folder while it is being written."""

    def __init__(self, options: BuildOptions, year: int, notebook: Notebook | None) -> None:
        self._options, self._year, self._notebook = options, year, notebook
        self._shown = f"output/{year}"
        self._shelf = Shelf(options.selection.root / "output" / str(year), self._shown)
        self._entries: dict[EntryKey, manifest.Entry] = {}
        self._unrecorded = 0
        self._is_idle = True
        self._before: dict[EntryKey, manifest.Entry] = {}
        self._problems: Diagnostics = ()
        self._digest = ""
        self._outcomes: dict[EntryKey, Outcome] = {}
        self._taken: dict[str, str] = {}
        self._rules: dict[int, tuple[tuple[Obligation, ...], dict[str, str]]] = {}

    def take(self, shelved: Shelved) -> None:
        """Note the files of one disclosure, or why there are none."""
        if not (shelved.is_recalled and shelved.files):
            self._begin()
        key, source = (shelved.ref.slug, shelved.ref.kind), shelved.ref.shown
        holder = self._taken.setdefault(shelved.name, source) if shelved.files else source
        problems = (*shelved.said, *shelved.unprinted)
        if holder != source:
            clash = same_name(source, holder, shelved.files[0].name)
            self._outcomes[key] = self._outcome(shelved, Result.FAILED, (clash,))
            return
        if shelved.files:
            self._entries[key] = entry_of(shelved, Result.WRITTEN, self._rules_of(shelved))
            result = self._result(problems, is_new=shelved.is_new)
            shown = f"{self._shown}/{shelved.files[0].name}"
            self._outcomes[key] = self._outcome(shelved, result, problems, shown)
            self._unrecorded += shelved.is_new
            if self._unrecorded >= max(_STEP, len(self._entries) // 2):
                self._unrecorded = 0
                self._record()
            return
        self._outcomes[key] = self._outcome(shelved, self._without(shelved, key), problems)

    def close(self, *, is_whole: bool) -> tuple[tuple[Outcome, ...], Diagnostics]:
        """Say which files are out of date, and write the manifest; a draft leaves it as it is.

        So does a build in which nothing was to be done, where the manifest is the one that says so.
        """
        if self._options.draft or (self._is_idle and self._is_settled()):
            return tuple(self._outcomes.values()), ()
        self._begin()
        is_clean = True
        for key, older in self._leftovers():
            is_clean &= not older
            entry, outcome = self._entries[key], self._outcomes[key]
            said = told(older, entry, outcome.source, self._shown)
            self._outcomes[key] = replace(outcome, diagnostics=(*outcome.diagnostics, *said))
        recorded = self._record()
        # Where the results broke off, workers may still write, and add to the ledger.
        if is_whole and recorded is not None:
            ledger.forget(self._shelf.folder, recorded)
            if is_clean and self._notebook is not None:
                self._notebook.settle(self._year, self._digest, self._sources())
        return tuple(self._outcomes.values()), self._problems

    def _begin(self) -> None:
        """Read what the manifest says, once there is anything to be written."""
        if self._is_idle:
            self._is_idle = False
            self._before = manifest.read(self._shelf.folder, self._shown)

    def _is_settled(self) -> bool:
        known = self._notebook
        return known is not None and known.is_settled(self._year, self._sources())

    def _sources(self) -> list[str]:
        """Return the files of what stands in the manifest, as shown."""
        return [self._outcomes[key].source for key in self._entries]

    def _leftovers(self) -> Iterator[tuple[EntryKey, tuple[Published, ...]]]:
        """Yield what is left of earlier builds, of each disclosure that was made."""
        names = self._names()
        for key, entry in self._entries.items():
            if entry.result == Result.WRITTEN.value:
                old = self._before.get(key)
                yield key, leftovers(entry, old, self._shelf.folder, names)

    def _record(self) -> frozenset[str] | None:
        """Write the manifest where it has changed; one that nobody can read is kept aside.

        That is done in steps, each larger than the last, so that a build that is ended has said
        most. Returns the files that it knows, None where it could not be written.
        """
        if self._options.draft:
            return None
        folder = self._shelf.folder
        entries = dict(self._entries)
        for key, older in self._leftovers():
            entries[key] = replace(entries[key], files=(*entries[key].files, *older))
        merged = manifest.merged(manifest.read(folder, self._shown), entries)
        content = manifest.written(merged, manifest.versions(), self._shown)
        aside = problem = None
        self._digest = hashlib.sha256(content).hexdigest()
        if manifest.digest(folder / manifest.NAME) != self._digest:
            keep = not manifest.is_sound(folder)
            aside, problem = self._shelf.write(manifest.NAME, content, keep=keep)
        if aside:
            self._problems += (_unreadable(f"{self._shown}/{manifest.NAME}", aside.name),)
        if problem and problem not in self._problems:
            self._problems += (problem,)
        names = frozenset(file.name for entry in merged.values() for file in entry.files)
        return None if problem else names

    def _names(self) -> frozenset[str]:
        """Return the files that this build has written, whosesoever they were before."""
        entries = self._entries.values()
        return frozenset(file.name for entry in entries for file in entry.files if not file.stale)

    def _result(self, problems: Diagnostics, *, is_new: bool) -> Result:
        if any(problem.severity is Severity.ERROR for problem in problems):
            return Result.FAILED
        if self._options.draft:
            return Result.DRAFT
        return Result.WRITTEN if is_new else Result.UNCHANGED

    def _without(self, shelved: Shelved, key: EntryKey) -> Result:
        """Leave the old files where they are, and call them stale."""
        old = self._before.get(key)
        files = tuple(
            replace(file, stale=True)
            for file in (old.files if old else ())
            if manifest.is_there(self._shelf.folder / file.name)
        )
        if self._options.draft or old is None or not files:
            self._entries[key] = entry_of(shelved, Result.FAILED, self._rules_of(shelved))
            return Result.FAILED
        result, rules = Result.STALE, self._rules_of(shelved)
        self._entries[key] = replace(old, result=result.value, files=files, rules=rules)
        return result

    def _rules_of(self, shelved: Shelved) -> dict[str, str]:
        """Return how the rules ended; disclosures that are told again share it with others."""
        kept = self._rules.get(id(shelved.obligations))
        if kept is None or kept[0] is not shelved.obligations:
            kept = self._rules[id(shelved.obligations)] = (
                shelved.obligations,
                rules_of(shelved.obligations),
            )
        return kept[1]

    def _outcome(
        self, shelved: Shelved, result: Result, more: Diagnostics, file: str = ""
    ) -> Outcome:
        found = (*shelved.diagnostics, *more)
        year, own = str(shelved.ref.year), (shelved.obligations, shelved.ref.shown)
        return Outcome(shelved.department, year, shelved.kind, result, found, file, *own)


def _unreadable(shown: str, kept: str) -> Diagnostic:
    message = f"清单“{shown}”读不懂，已改名为“{kept}”，另写了一份新的"
    hint = (
        "读不到清单，就分不清哪些文件有人改过：与这次不同的旧文件都没有覆盖，改了名放在旁边。"
        "清单由程序自己写，不用手改。"
    )
    return Diagnostic("R314", Severity.WARNING, message, None, hint)

"""``check --format audit``: a 审核表 for each disclosure, above all for one with errors."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from disclosure.check.guarded import unguarded
from disclosure.edition import choose
from disclosure.load import load
from disclosure.pipeline.house import house_at
from disclosure.pipeline.making import made
from disclosure.pipeline.namesakes import same_name
from disclosure.pipeline.opening import edition_on
from disclosure.pipeline.outcomes import outcome_of
from disclosure.pipeline.shelf import Shelf
from disclosure.render import Imprint, proven, render
from disclosure.reporters import Outcome, Result
from disclosure.reporters.sheet import Evidence, sheet_context
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded
    from disclosure.pipeline.making import Made
    from disclosure.workspace import Commit, FilingRef

FOLDER = "审核表"
#: Characters that no file name may hold on some system.
_FORBIDDEN = frozenset('\\/:*?"<>|')


@dataclass(frozen=True, slots=True)
class Auditing:
    """Checks one disclosure after the other and writes its sheet; ``taken`` are names in use.

    ``against`` is the tag under which other files supply figures, None for the folder as it is.
    """

    root: Path
    against: Commit | None = None
    taken: dict[str, str] = field(default_factory=dict)
    shelves: dict[int, Shelf] = field(default_factory=dict)

    def __call__(self, ref: FilingRef) -> Outcome:
        """Check one disclosure; the outcome's file is the sheet, empty where none was made."""
        found = made(ref, self.root, against=self.against)
        loaded, _ = load(ref.path, shown=ref.shown)
        if loaded is None:
            return outcome_of(found)
        name = _official_name(loaded.data) or ref.slug
        evidence = self._evidence(ref, found, name, loaded)
        if evidence is None:
            return outcome_of(found)
        return self._written(ref, evidence, f"{name}{KINDS[ref.kind].printed}审核表.docx")

    def _evidence(self, ref: FilingRef, found: Made, name: str, loaded: Loaded) -> Evidence | None:
        slug = found.case.edition.slug if found.case else self._nearest(ref, loaded)
        prepared = house_at(self.root).prepared(slug)[0] if slug else None
        if prepared is None:
            return None
        outcome = replace(outcome_of(found), department=name)
        alone = unguarded(found.case) if found.case else ()
        return Evidence(
            outcome, prepared.edition, loaded.digest, prepared.digest, found.case, alone
        )

    def _nearest(self, ref: FilingRef, loaded: Loaded) -> str | None:
        """Return the edition of a broken file: the one it names, or else the latest that fits."""
        house = house_at(self.root)
        named = edition_on(ref, loaded, house)[0]
        return named or choose(house.templates, ref.kind, ref.year, None)[0]

    def _written(self, ref: FilingRef, evidence: Evidence, name: str) -> Outcome:
        outcome = evidence.outcome
        shown = f"output/{ref.year}/{FOLDER}/{name}"
        form, problems = house_at(self.root).sheet(evidence.edition.slug)
        if form is None:
            return _failed(outcome, problems)
        imprint = Imprint(name.removesuffix(".docx"), evidence.facts, evidence.form)
        document, problems = render(form, sheet_context(evidence), {}, imprint, passports=False)
        if document is not None:
            document, problems = proven(form, document)
        if document is None:
            return _failed(outcome, problems)
        if shown in self.taken:
            return _failed(outcome, (same_name(ref.shown, self.taken[shown], shown),))
        self.taken[shown] = ref.shown
        put = self._shelf(ref.year).put(name, document, ref.shown)
        told = (*outcome.diagnostics, *put.problems)
        if put.failed:
            return replace(outcome, result=Result.FAILED, diagnostics=told, file="")
        return replace(outcome, diagnostics=told, file=shown)

    def _shelf(self, year: int) -> Shelf:
        if year not in self.shelves:
            shown = f"output/{year}/{FOLDER}"
            self.shelves[year] = Shelf(self.root / shown, shown)
        return self.shelves[year]


def _official_name(data: object) -> str:
    """Return 规范简称 where a file, however broken, states one that can name a file."""
    names = data.get("名称") if isinstance(data, dict) else None
    name = names.get("规范简称") if isinstance(names, dict) else None
    usable = isinstance(name, str) and name.strip() and not _FORBIDDEN & set(name)
    return name.strip() if isinstance(name, str) and usable else ""


def _failed(outcome: Outcome, problems: tuple[Diagnostic, ...]) -> Outcome:
    return replace(
        outcome, result=Result.FAILED, diagnostics=(*outcome.diagnostics, *problems), file=""
    )

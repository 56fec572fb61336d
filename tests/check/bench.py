"""One disclosure on the bench: what the checks say when something in it is changed."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from disclosure.check import FINAL_RULES, Case, check
from disclosure.check.equations.weighing import is_weighing
from disclosure.compute import Fact, compute
from disclosure.compute.final import FINAL
from disclosure.diagnostics import Diagnostic, Severity
from disclosure.edition import read_edition
from disclosure.load import Loaded, load_text
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.provenance import Imported, Sources
from disclosure.terms import Unit
from disclosure.validate import read_schema, validate
from tests.check.mutants import pointer
from tests.check.stands import STANDS, Stand
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.check.scales import Weighed
    from disclosure.edition import Edition

FILINGS = sorted(ROOT.glob("departments/*/*-final.yaml"))
#: A department's latest file by its folder, those of earlier years with the year.
FILES = {
    **{
        path.parent.name
        if path == max(path.parent.glob("*-final.yaml"))
        else f"{path.parent.name}-{path.stem[:4]}": path
        for path in FILINGS
    },
    "sample": ROOT / "templates" / "final-2024" / "sample.yaml",
}
#: The same of budgets.
BUDGETS = {
    **{
        f"{path.parent.name}-budget": path
        for path in sorted(ROOT.glob("departments/*/*-budget.yaml"))
    },
    "budget-sample": ROOT / "templates" / "budget-2024" / "sample.yaml",
}
#: What a file names where it is on another edition than that of the tests.
_EDITION = re.compile(r"^版式: (\S+)", re.MULTILINE)
SCHEMA = read_schema(ROOT / "schemas" / "final.schema.json")


@cache
def edition_of(path: Path) -> Edition:
    """Return the edition that a file is printed on; one that names none is on that of 2024."""
    named = _EDITION.search(path.read_text(encoding="utf-8"))
    slug = named[1] if named else "final-2024"
    edition, problems = read_edition(ROOT / "templates", slug, ROOT / "schemas")
    assert edition is not None, problems
    return edition


@dataclass(frozen=True, repr=False)
class Bench:
    """One disclosure that is right, and what it takes to look at it with one number changed."""

    slug: str
    case: Case
    loaded: Loaded
    stand: Stand = STANDS["sample"]
    sources: Sources = field(default_factory=Sources)

    @classmethod
    def of(cls, path: Path, edition: Edition) -> Bench:
        loaded, problems = load_text(path.read_bytes(), path.name)
        assert loaded is not None, problems
        assert not validate(loaded, SCHEMA)
        slug = next((slug for slug, each in FILES.items() if each == path), path.stem)
        return cls(slug, case_of(loaded.data, edition), loaded)

    @classmethod
    def at(cls, slug: str, stand: Stand, path: Path) -> Bench:
        """Put a file of any kind on the bench."""
        loaded = stand.loaded(path.read_text(encoding="utf-8"))
        assert not validate(loaded, stand.schema)
        return cls(slug, stand.case(loaded.data), loaded, stand)

    def with_cells(self) -> Bench:
        """Return it with a cell for every amount, as a workbook in 元 would hold it."""
        amounts = [
            figure
            for figure in self.case.figures.values()
            if isinstance(figure.origin, Fact) and figure.unit is Unit.AMOUNT and figure.is_known
        ]
        cells = {
            figure.path: Imported("账.xlsx", "表", f"C{row}", figure.value, "元")
            for row, figure in enumerate(amounts, 1)
        }
        sources = Sources({"账.xlsx": "0" * 64}, cells)
        return replace(self, sources=sources, case=replace(self.case, sources=sources))

    @cached_property
    def known(self) -> frozenset[tuple[str, int]]:
        """Code and line of what is said about the file as it is, which reports no slip."""
        found = self.problems(dict(self.case.facts), has_shape=True)
        return frozenset((each.code, each.place.line) for each in found if each.place)

    def problems(self, data: dict[str, Any], *, has_shape: bool) -> tuple[Diagnostic, ...]:
        """Return errors and warnings about the changed data, at the places of the file."""
        if not has_shape:
            mutant = copy(self.loaded)
            mutant.data = data
            if refused := validate(mutant, self.stand.schema):
                return refused
        return problems(self._case(data), self.loaded)

    def _case(self, data: dict[str, Any]) -> Case:
        case = self.stand.case(data, self.case.edition, self.case.year)
        return replace(case, sources=self.sources)

    def lines_of(self, path: str) -> frozenset[int]:
        """Return the line of a figure, and those of its counterparts in every equation."""
        lines = {self.loaded.place(pointer(self.case, path)).line}
        for weighed in equalities(self.case):
            addends = weighed.addends(self.case.figures)
            signs = {each.sign for each in addends if each.at == path}
            lines |= {self._line(each.at) for each in addends if signs and each.sign not in signs}
        return frozenset(lines)

    def _line(self, where: str | tuple[str | int, ...]) -> int:
        steps = pointer(self.case, where) if isinstance(where, str) else where
        return self.loaded.place(steps).line


def case_of(data: dict[str, Any], edition: Edition) -> Case:
    """Make the case of plain data that has the right shape."""
    accounts = structure(FinalAccounts, data)
    return Case(
        accounts, edition, compute(accounts, edition, FINAL), accounts.year, data, FINAL_RULES
    )


def problems(case: Case, loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return errors and warnings."""
    found = check(case, loaded).diagnostics
    return tuple(each for each in found if each.severity is not Severity.NOTE)


def equalities(case: Case) -> Iterator[Weighed]:
    for rule in case.rules:
        if is_weighing(rule) and not rule.inapplicable(case):
            yield from (weighed for _, weighed in rule.weigh(case) if weighed.relation == "=")

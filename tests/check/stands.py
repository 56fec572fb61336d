"""Where a disclosure of a kind is put to its rules: its sound sample, and what makes a case of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from disclosure.check import Case, check
from disclosure.compute import compute
from disclosure.edition import read_edition
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.pipeline.kinds import BUNDLES
from disclosure.validate import read_schema

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostic
    from disclosure.edition import Edition
    from disclosure.load import Loaded
    from disclosure.validate import Schema

#: The year in the name of every file that is put to the rules here.
YEAR = 2024
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Stand:
    """A kind, the edition that its sample belongs to, and the name of a file on it."""

    kind: str
    slug: str
    name: str = "sample"

    @property
    def shown(self) -> str:
        return f"{YEAR}-{self.kind}.yaml"

    @property
    def place(self) -> str:
        """The path of the sample, as it is shown to people."""
        return f"templates/{self.slug}/{self.name}.yaml"

    @cached_property
    def sample(self) -> str:
        return (ROOT / self.place).read_text(encoding="utf-8")

    @cached_property
    def edition(self) -> Edition:
        found, problems = read_edition(ROOT / "templates", self.slug, ROOT / "schemas")
        assert found is not None, problems
        return found

    @cached_property
    def schema(self) -> Schema:
        return read_schema(ROOT / "schemas" / f"{self.kind}.schema.json")

    def loaded(self, text: str) -> Loaded:
        loaded, problems = load_text(text.encode("utf-8"), self.shown)
        assert loaded is not None, problems
        assert problems == ()
        return loaded

    def case(self, data: dict[str, Any], edition: Edition | None = None, year: int = YEAR) -> Case:
        """Make the case of plain data that has the right shape, on its own edition or another."""
        bundle = BUNDLES[self.kind]
        data = bundle.spelled_out(data)
        accounts = structure(bundle.record, data)
        edition = edition or self.edition
        computed = compute(accounts, edition, bundle.declarations)
        return Case(accounts, edition, computed, year, data, bundle.rules)

    def told(self, text: str) -> tuple[Diagnostic, ...]:
        """Return what the rules say about a text."""
        loaded = self.loaded(text)
        return check(self.case(loaded.data), loaded).diagnostics


#: By the words with which a specimen says what it is a change of (基于).
STANDS = {
    "sample": Stand("final", "final-2024"),
    "预算样例": Stand("budget", "budget-2024"),
    "预算简例": Stand("budget", "budget-2024", "sample-sparse"),
}

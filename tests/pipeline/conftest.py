"""A project folder to build in, with the edition prepared once for all tests."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from disclosure.pipeline import explaining, making, reconstruction
from disclosure.pipeline.build import build, check_only
from disclosure.pipeline.house import House
from disclosure.pipeline.options import BuildOptions, CheckOptions, Selection
from tests.editions.document import FORM, ROOT, YEAR, Kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters import Outcome

SAMPLE = (FORM / "sample.yaml").read_text(encoding="utf-8")
#: The reason without which the sample may not be published.
REASON = "  收支总计: 造林绿化任务和人员经费调整\n"


@pytest.fixture(scope="module")
def own_ways() -> Iterator[None]:
    """How strictly Python reads files is asked of our program, not of Dask, whose workers begin."""
    with mock.patch.dict(os.environ):
        os.environ.pop("PYTHONWARNDEFAULTENCODING", None)
        yield


@cache
def shared_house() -> House:
    """Return the real project, its newest edition prepared."""
    house = House(ROOT)
    house.schema("final")
    house.prepared(FORM.name)
    return house


@pytest.fixture
def one_house(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every project folder share the real edition, which takes long to prepare.

    It is prepared before the first worker begins, which has it from this process then.
    """
    house = shared_house()
    for module in (making, explaining, reconstruction):
        monkeypatch.setattr(module, "house_at", lambda *_: house)


@dataclass(frozen=True, slots=True)
class Project:
    """A project folder without templates of its own, and what can be done in it."""

    root: Path

    def file(self, slug: str, text: str = SAMPLE, *, name: str = f"{YEAR}-final.yaml") -> Path:
        """Write a disclosure; its department is called after its folder."""
        path = self.root / "departments" / slug / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("某区林业局", slug), encoding="utf-8", newline="\n")
        return path

    def build(self, *, year: int = YEAR, **options: object) -> Built:
        reporter = Kept()
        code = build(BuildOptions(Selection(self.root, year), **{"jobs": 1, **options}), reporter)
        return Built(code, reporter.outcomes, reporter.general, reporter.steps)

    def check(self, year: int = YEAR) -> Built:
        reporter = Kept()
        code = check_only(CheckOptions(Selection(self.root, year)), reporter)
        return Built(code, reporter.outcomes, reporter.general, reporter.steps)

    def output(self, slug: str, mark: str = "") -> Path:
        return self.root / "output" / str(YEAR) / f"{YEAR}年度{slug}部门决算公开{mark}.docx"

    @property
    def manifest(self) -> Path:
        return self.root / "output" / str(YEAR) / "manifest.json"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build told its reporter, and its exit code."""

    code: int
    outcomes: Sequence[Outcome]
    general: Sequence[Diagnostic]
    steps: int

    @property
    def results(self) -> dict[str, str]:
        return {outcome.department: outcome.result.value for outcome in self.outcomes}

    def codes(self, department: str) -> list[str]:
        (outcome,) = (each for each in self.outcomes if each.department == department)
        return [found.code for found in outcome.diagnostics]


@pytest.fixture
def project(tmp_path: Path, one_house: None) -> Project:
    return Project(tmp_path)

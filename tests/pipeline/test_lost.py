"""A disclosure whose work was given up is told, as R330 to R332 of the error gallery."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import Status, printed
from disclosure.pipeline.lost import unchecked, unmade
from disclosure.pipeline.workers import Loss, shared
from disclosure.reporters import Result
from disclosure.workspace import FilingRef
from tests.pipeline.test_workers import ends_itself, loops

ROOT = Path(__file__).resolve().parents[2]
SHOWN = "departments/甲局/2024-final.yaml"
REF = FilingRef("甲局", 2024, "final", Path(SHOWN), SHOWN)
#: What happens, and how long it is waited for (s): a process that ends is noticed at once.
SITUATIONS = {"有一步没有尽头": (loops, 1), "进程被结束了": (ends_itself, 60)}
SPECIMENS = {code: ROOT / "tests" / "errors" / f"{code}.yaml" for code in ("R330", "R331")}


@pytest.mark.parametrize("code", SPECIMENS)
def test_the_specimen_is_told_as_it_stands(code):
    specimen = YAML(typ="safe", pure=True).load(SPECIMENS[code].read_text(encoding="utf-8"))
    work, longest = SITUATIONS[specimen["情形"]]
    with shared([1], work, lambda _, loss: unmade(REF, loss), 1, longest=longest) as products:
        (made,) = products
    (found,) = made.diagnostics
    assert printed(found).split("\n") == specimen["期望"]


def test_the_specimen_of_a_machine_that_is_not_alike_is_told_as_it_stands():
    path = ROOT / "tests" / "errors" / "R332.yaml"
    specimen = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    (found,) = unmade(REF, Loss.REFUSED).diagnostics
    assert printed(found).split("\n") == specimen["期望"]


@pytest.mark.parametrize("loss", Loss)
def test_nothing_was_made_and_no_rule_was_run(loss):
    made, outcome = unmade(REF, loss), unchecked(REF, loss)
    assert (made.files, made.department, made.name) == ((), "甲局", "")
    assert (outcome.result, outcome.department, outcome.year) == (Result.FAILED, "甲局", "2024")
    assert (outcome.kind, outcome.source) == ("决算", REF.shown)
    assert outcome.diagnostics == made.diagnostics
    assert outcome.obligations == made.obligations
    assert {each.status for each in made.obligations} == {Status.NOT_RUN}

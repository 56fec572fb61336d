"""A figure that was typed and is printed nowhere is told (R323)."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import Severity, printed
from disclosure.pipeline.making import made
from disclosure.workspace import FilingRef

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "templates" / "final-2024"
SPECIMEN = ROOT / "tests" / "errors" / "R323.yaml"
SHOWN = "departments/x/2024-final.yaml"


@pytest.fixture
def told(tmp_path):
    """The notes on a text."""

    def run(text):
        path = tmp_path / "departments" / "x" / "2024-final.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        found = made(FilingRef("x", 2024, "final", path, SHOWN), ROOT)
        assert found.told is not None, found.diagnostics
        return [each for each in found.diagnostics if each.code == "R323"]

    return run


def sample(*edits):
    text = (SAMPLES / "sample.yaml").read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_the_specimen_is_told_as_it_stands(told):
    specimen = YAML(typ="safe", pure=True).load(SPECIMEN.read_text(encoding="utf-8"))
    (found,) = told(sample(*((each["从"], each["到"]) for each in specimen["替换"])))
    assert printed(found).split("\n") == specimen["期望"]
    assert found.severity is Severity.NOTE


@pytest.mark.parametrize(
    "path",
    [*sorted(SAMPLES.glob("sample*.yaml")), *sorted(ROOT.glob("departments/*/*-final.yaml"))],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_what_is_printed_somewhere_is_not_told(told, path):
    assert told(path.read_text(encoding="utf-8")) == []


def test_all_of_a_file_are_one_note_with_their_places(told):
    """Parts of a project stand in its row; last year's income by item gives way to its total."""
    (found,) = told((ROOT / "tests" / "validate" / "every_key.yaml").read_text(encoding="utf-8"))
    assert "5 个" in found.message
    assert len(found.related) == 4
    assert all(each.place and each.place.text for each in found.related)


def test_a_nought_and_what_is_only_for_checks_are_not_told(told):
    """分值 is 不印在文档里; a nought would say nothing."""
    unknown = ("中小企业: 80000.00", "中小企业: {未公布: 没有公布过}")
    noughts = (("  小微企业: 90000.00", "  小微企业: 0"), ("中小企业: 200000.00", "中小企业: 0"))
    assert told(sample(unknown, *noughts)) == []

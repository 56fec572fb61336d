"""Every tie-out and code rule has a specimen: the smallest change to a sound file, and what is said.

A specimen is the sample disclosure (基于: sample) with a few replacements (替换: 从, 到); only the
diagnostics of its own code are printed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.check import FINAL_RULES, PAGES, Case, check
from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.diagnostics import printed
from disclosure.load import load_text
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from disclosure.validate import read_schema, validate

GALLERY = Path(__file__).resolve().parent
#: Blocks of codes that this gallery keeps; departments' units and last year have their own.
BLOCKS = ("T20", "T21", "T22", "T23", "T24", "T25", "T26", "T90")
SPECIMENS = sorted(path for path in GALLERY.glob("T*.yaml") if path.stem[:3] in BLOCKS)


def _read(path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _write(path, lines):
    head, _, _ = path.read_text(encoding="utf-8").partition("期望:\n")
    quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
    path.write_text(f"{head}期望:\n{quoted}", encoding="utf-8", newline="\n")


def _loaded(path, sample):
    specimen = _read(path)
    assert specimen["基于"] == "sample"
    for each in specimen["替换"]:
        assert sample.count(each["从"]) == 1, each["从"]
        sample = sample.replace(each["从"], each["到"])
    loaded, problems = load_text(sample.encode("utf-8"), "2024-final.yaml")
    assert problems == ()
    return loaded


def _found(path, sample, edition):
    loaded = _loaded(path, sample)
    accounts = structure(FinalAccounts, loaded.data)
    case = Case(
        accounts, edition, compute(accounts, edition, FINAL), 2024, loaded.data, FINAL_RULES
    )
    return [each for each in check(case, loaded).diagnostics if each.code == path.stem]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, both_years, edition, request):
    found = _found(path, both_years, edition)
    lines = [line for each in found for line in printed(each).split("\n")]
    if request.config.getoption("--update-golden"):
        _write(path, lines)
    assert lines == _read(path)["期望"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_is_sound_in_form(path, both_years, root):
    problems = validate(
        _loaded(path, both_years), read_schema(root / "schemas" / "final.schema.json")
    )
    assert problems == ()


def test_the_sound_file_itself_says_nothing(both_years, edition, case_of):
    case, loaded = case_of(both_years)
    assert check(case, loaded).diagnostics == ()


def test_every_code_has_its_specimen():
    codes = [page.code for page in PAGES if page.code[:3] in BLOCKS]
    assert [path.stem for path in SPECIMENS] == codes

"""Every rule on numbers, wording and reasons has a specimen: a small slip, and what is said.

A specimen is the sample disclosure (基于: sample) with a few replacements (替换: 从, 到), perhaps
beside other departments (别的部门); only the diagnostics of its own code are printed.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.check import PAGES, Strangers, check
from disclosure.diagnostics import printed
from disclosure.load import load_text
from disclosure.validate import read_schema, validate

GALLERY = Path(__file__).resolve().parent
#: N1 are the references, which the sentences resolve.
BLOCKS = ("N20", "N21", "N30")
SPECIMENS = sorted(path for path in GALLERY.glob("N*.yaml") if path.stem[:3] in BLOCKS)


def _read(path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _write(path, lines):
    head = path.read_text(encoding="utf-8").partition("期望:")[0]
    quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
    path.write_text(f"{head}期望:\n{quoted}", encoding="utf-8", newline="\n")


def _text(specimen, sample):
    for each in specimen["替换"]:
        assert sample.count(each["从"]) == 1, each["从"]
        sample = sample.replace(each["从"], each["到"])
    return sample


@pytest.fixture
def found(case_of, both_years):
    def run(path):
        specimen = _read(path)
        case, loaded = case_of(_text(specimen, both_years))
        loaded.shown, loaded._source.shown = "2024-final.yaml", "2024-final.yaml"
        case = replace(case, other_names=Strangers(specimen.get("别的部门", ())))
        return check(case, loaded).diagnostics

    return run


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, found, request):
    own = [each for each in found(path) if each.code == path.stem]
    lines = [line for each in own for line in printed(each).split("\n")]
    if request.config.getoption("--update-golden"):
        _write(path, lines)
    assert lines == _read(path)["期望"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_makes_no_other_mistake(path, found):
    assert {each.code for each in found(path)} == {path.stem}


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_is_sound_in_form(path, both_years, root):
    data = _text(_read(path), both_years).encode("utf-8")
    loaded, problems = load_text(data, "2024-final.yaml")
    schema = read_schema(root / "schemas" / "final.schema.json")
    assert (problems, validate(loaded, schema)) == ((), ())


def test_every_code_has_its_specimen():
    codes = [page.code for page in PAGES if page.code[:3] in BLOCKS]
    assert [path.stem for path in SPECIMENS] == codes

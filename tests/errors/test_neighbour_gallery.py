"""Rules across files have specimens too: a sound family of files, the smallest change, what is said.

``基于`` names the family (tests/check/families.py); a replacement is made in its first file, or in
the one named by ``文件``, which is written anew where there is no ``从``. The first file is looked
at, and only the diagnostics of the specimen's own code are printed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.check import PAGES
from disclosure.diagnostics import printed
from tests.check.families import FAMILIES, edited
from tests.pipeline.judging import judged

GALLERY = Path(__file__).resolve().parent
BLOCKS = ("T27", "T28", "T29", "T36")
SPECIMENS = sorted(path for block in BLOCKS for path in GALLERY.glob(f"{block}*.yaml"))


def _read(path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _files(specimen):
    files = dict(FAMILIES[specimen["基于"]])
    first = next(iter(files))
    for each in specimen["替换"]:
        name = each.get("文件", first)
        files[name] = edited(files[name], (each["从"], each["到"])) if "从" in each else each["到"]
    return files


def _write(path, lines):
    head, _, _ = path.read_text(encoding="utf-8").partition("期望:\n")
    quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
    path.write_text(f"{head}期望:\n{quoted}", encoding="utf-8", newline="\n")


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, tmp_path, request):
    report = judged(tmp_path, _files(_read(path)))
    own = [each for each in report.diagnostics if each.code == path.stem]
    lines = [line for each in own for line in printed(each).split("\n")]
    if request.config.getoption("--update-golden"):
        _write(path, lines)
    assert lines == _read(path)["期望"]


@pytest.mark.parametrize("name", FAMILIES)
def test_the_sound_family_says_nothing(name, tmp_path):
    assert judged(tmp_path, FAMILIES[name]).diagnostics == ()


def test_every_code_has_its_specimen():
    codes = [page.code for page in PAGES if page.code[:3] in BLOCKS]
    assert [path.stem for path in SPECIMENS] == codes

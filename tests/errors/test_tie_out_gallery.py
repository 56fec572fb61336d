"""Every tie-out and code rule has a specimen: the smallest change to a sound file, and what is said.

A specimen is a sample disclosure (基于: sample, 预算样例) with a few replacements (替换: 从, 到); only
the diagnostics of its own code are printed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.check import PAGES
from disclosure.diagnostics import printed
from disclosure.validate import validate
from tests.check.stands import STANDS

GALLERY = Path(__file__).resolve().parent
#: Blocks of codes that this gallery keeps; departments' units and last year have their own.
BLOCKS = (
    *("T20", "T21", "T22", "T23", "T24", "T25", "T26", "T90"),
    *("T30", "T31", "T32", "T33", "T34", "T35", "T37"),
)
SPECIMENS = sorted(path for path in GALLERY.glob("T*.yaml") if path.stem[:3] in BLOCKS)


def _read(path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _write(path, lines):
    head, _, _ = path.read_text(encoding="utf-8").partition("期望:\n")
    quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
    path.write_text(f"{head}期望:\n{quoted}", encoding="utf-8", newline="\n")


def _made(path):
    """Return the stand of a specimen, and its text."""
    specimen = _read(path)
    stand = STANDS[specimen["基于"]]
    text = stand.sample
    for each in specimen["替换"]:
        assert text.count(each["从"]) == 1, each["从"]
        text = text.replace(each["从"], each["到"])
    return stand, text


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, request):
    stand, text = _made(path)
    found = [each for each in stand.told(text) if each.code == path.stem]
    lines = [line for each in found for line in printed(each).split("\n")]
    if request.config.getoption("--update-golden"):
        _write(path, lines)
    assert lines == _read(path)["期望"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_is_sound_in_form(path):
    stand, text = _made(path)
    assert validate(stand.loaded(text), stand.schema) == ()


@pytest.mark.parametrize("stand", STANDS.values(), ids=STANDS)
def test_the_sound_file_itself_says_nothing(stand):
    assert stand.told(stand.sample) == ()


def test_every_code_has_its_specimen():
    codes = [page.code for page in PAGES if page.code[:3] in BLOCKS]
    assert [path.stem for path in SPECIMENS] == codes

"""Every code of this room has a specimen: the smallest bad file and the exact message.

A specimen is a fragment of a filing; what is missing at the top of it does not count, and only its
own code is printed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.validate import PAGES

GALLERY = Path(__file__).resolve().parents[1] / "errors"
SPECIMENS = sorted(GALLERY.glob("S*.yaml"))


def _read(path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, inside):
    specimen = _read(path)
    found = [each for each in inside(specimen["输入"]) if each.code == path.stem]
    lines = [line for each in found for line in printed(each).split("\n")]
    assert lines == specimen["期望"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_is_named_in_words(path):
    assert set(_read(path)) == {"名称", "输入", "期望"}


def test_every_code_has_its_specimen():
    assert [path.stem for path in SPECIMENS] == [page.code for page in PAGES]

"""Every code of narrate and of prose has a specimen: the smallest mistake and its exact message.

A specimen of E2 is a sentence file (or, with 文件, the glossary; with 编码, its encoding). A
specimen of N1 is the part of a filing that holds the prose; the rest of the filing is sound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.load import load_text
from disclosure.narrate import PAGES, Story, narrate, prepare_sentences
from disclosure.phrases import PAGES as PAGES_OF_PROSE
from tests.narrate.telling import ROOT, blocks, edition, filing, sentences, story

if TYPE_CHECKING:
    from pathlib import Path

GALLERY = ROOT / "tests" / "errors"
SPECIMENS = sorted((*GALLERY.glob("E2*.yaml"), *GALLERY.glob("N1*.yaml")))
GLOSSARY = "名词:\n  - {名: 基本支出, 释义: 指日常支出}\n"


def _read(path: Path):
    return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))


def _of_sentences(specimen, folder: Path):
    """Prepare the specimen as part of a whole form, and tell a disclosure with it."""
    for path in (ROOT / "templates" / "final-2024").glob("*.j2"):
        text = path.read_text(encoding="utf-8")
        if "block 重点工作" not in text:
            (folder / path.name).write_text(text, encoding="utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    name = specimen.get("文件", "14-重点工作.j2")
    (folder / name).write_bytes(specimen["输入"].encode(specimen.get("编码", "utf-8")))
    prepared, problems = prepare_sentences(folder, edition(), shown="final-2024", named=blocks())
    if prepared is None:
        return problems
    return narrate(story(filing()), prepared)[1]


def _of_prose(specimen):
    loaded, problems = load_text(specimen["输入"].encode("utf-8"), "2024-final.yaml")
    assert problems == ()
    told = story(filing(**loaded.data))
    placed = Story(told.edition, told.facts, told.figures, told.explanations, loaded.place)
    return narrate(placed, sentences())[1]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, tmp_path):
    specimen = _read(path)
    found = _of_prose(specimen) if path.stem.startswith("N") else _of_sentences(specimen, tmp_path)
    own = [each for each in found if each.code == path.stem]
    assert [line for each in own for line in printed(each).split("\n")] == specimen["期望"]


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_makes_no_other_mistake(path, tmp_path):
    specimen = _read(path)
    found = _of_prose(specimen) if path.stem.startswith("N") else _of_sentences(specimen, tmp_path)
    assert {each.code for each in found} - {"E206"} <= {path.stem}


def test_every_code_has_its_specimen():
    pages = sorted(page.code for page in (*PAGES, *PAGES_OF_PROSE))
    assert [path.stem for path in SPECIMENS] == pages


def test_every_page_says_everything():
    for page in PAGES:
        assert all((page.title, page.what, page.why, page.fix))

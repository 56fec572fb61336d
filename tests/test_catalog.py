"""The catalogue of codes: each used once, in its room's block, with a page and a specimen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.check import RULES, not_run
from disclosure.check.catalog import RETIRED
from disclosure.diagnostics import Severity, Status
from disclosure.pipeline.catalogue import ROOMS, catalogue, pages
from disclosure.pipeline.examples import FILE
from tests.check.stands import STANDS

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "tests" / "errors"
SPECIMENS = {path.stem: path for path in sorted(GALLERY.glob("*.yaml"))}
#: The blocks of each room: a code outside them belongs to somebody else.
BLOCKS = {
    "load": r"L10[5-9]|L1[1-7]\d",
    "provenance": r"L19\d",
    "workspace": r"L10[1-4]|L18\d|R90\d",
    "validate": r"S2\d\d",
    "check": r"T2\d\d|T3\d\d|T90\d|N2\d\d|N3\d\d",
    "edition": r"E30[1278]",
    "phrases": r"N10\d",
    "narrate": r"E2\d\d|N1\d\d",
    "render": r"E1\d\d|R30[1-9]",
    "verify": r"R36\d",
    "authoring": r"R34\d|R4[0-2]\d",
    "pages": r"E30[3-6]|R3[1-3578]\d",
}


def of(room) -> tuple:
    return room.PAGES


def read(code: str) -> dict:
    text = SPECIMENS[code].read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


def test_no_code_is_used_twice() -> None:
    codes = [page.code for room in ROOMS for page in of(room)]
    assert sorted(codes) == list(pages())


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_every_code_stands_in_a_block_of_its_room(room) -> None:
    block = BLOCKS[room.__name__.rpartition(".")[2]]
    assert not [page.code for page in of(room) if not re.fullmatch(block, page.code)]


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.code)
def test_every_page_is_whole(page) -> None:
    assert page.title
    assert not page.title.endswith("。")
    for text in (page.what, page.why, page.fix):
        assert text.endswith("。"), text


def test_every_code_that_is_given_has_its_page() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "disclosure").rglob("*.py"))
    given = {code for text in sources for code in re.findall(r'"([LSTNER]\d{3})"', text)}
    unknown = sorted(given - set(pages()) - RETIRED)
    assert unknown == []


@pytest.mark.parametrize("code", [code for code in pages() if code[0] in "TN"])
def test_every_rule_has_a_specimen(code) -> None:
    assert code in SPECIMENS


@pytest.mark.parametrize("code", SPECIMENS)
def test_a_specimen_has_a_name_and_ends_in_its_own_code(code) -> None:
    specimen = read(code)
    assert specimen["名称"]
    assert any(f"[{code}]" in line for line in specimen["期望"])


def test_the_document_of_all_codes_is_fresh(golden) -> None:
    golden(ROOT / "docs" / "rules.md", catalogue())


def test_the_readme_leads_to_it() -> None:
    assert "](docs/rules.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_examples_that_explain_shows_are_the_specimens(golden) -> None:
    examples = {code: shown(read(code)) for code in SPECIMENS}
    golden(FILE, json.dumps(examples, ensure_ascii=False, indent=1) + "\n")


def shown(specimen: dict) -> dict:
    return {"name": specimen["名称"], "made": list(made(specimen)), "said": specimen["期望"]}


def made(specimen: dict):
    """Yield the lines that make the mistake, as a person would type them."""
    for change in specimen.get("替换", ()):
        yield from replaced(change, specimen["基于"])
    source = specimen.get("输入", specimen.get("情形", ""))
    if isinstance(source, str):
        yield from source.rstrip("\n").split("\n") if source else ()
    else:
        yield from cells(source)


def replaced(change: dict, base: str):
    """Yield what is typed over in the sample, or in a family of files that belong together."""
    file = change.get("文件") or (STANDS[base].place if base in STANDS else f"“{base}”的文件")
    if "从" in change:
        yield f"在 {file} 里，把"
        yield from indented(change["从"])
        yield "改成"
    else:
        yield f"另有 {file}："
    yield from indented(change["到"])


def indented(text: str):
    yield from (f"    {line}" for line in text.rstrip("\n").split("\n"))


def cells(source: list):
    """Yield the paragraphs and tables of a Word specimen, a line for each row."""
    for part in source:
        if isinstance(part, list):
            yield from (" | ".join(map(str, row)) for row in part)
        else:
            yield str(part)


def test_a_disclosure_that_was_not_read_has_every_rule_not_run() -> None:
    obligations = not_run(RULES, "没有读到")
    assert [each.code for each in obligations] == [rule.code for rule in RULES]
    assert {each.status for each in obligations} == {Status.NOT_RUN}
    assert all(isinstance(rule.severity, Severity) for rule in RULES)

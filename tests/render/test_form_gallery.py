"""Every code of render has a specimen: the smallest bad form and its exact message.

A specimen is a form: a string is a paragraph, a list is a table of rows of cells. 目录 adds entries
of the contents (text, bookmark) and 书签 the headings they point at; 图 names the charts that have
data and 画 those that are drawn; 名字 is the tree of names. 原文 is raw markup at the end of the body,
软件 the program that saved the form; 缺陷 is a defect that no form can bring about. For R3 the form
is printed with 数据 or with figures of these 数字; 弄坏 changes a part of what was printed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import Severity, printed
from disclosure.passport import Shown
from disclosure.render import Imprint, prepare, proven, render
from disclosure.render.package.archive import assemble, pack, unpack
from disclosure.render.pages import PAGES
from disclosure.render.preparing import unsound_form
from tests.render.small import LABEL, drawn

ROOT = Path(__file__).resolve().parent.parent.parent
SPECIMENS = sorted(
    path
    for pattern in ("E10*.yaml", "E11*.yaml", "E12*.yaml", "R30*.yaml")
    for path in (ROOT / "tests" / "errors").glob(pattern)
)


def _found(path: Path):
    specimen = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    if "缺陷" in specimen:
        return specimen["期望"], (unsound_form(LABEL, specimen["缺陷"]),)
    form, problems = prepare(
        drawn(specimen), LABEL, specimen.get("名字"), tuple(specimen.get("图", ()))
    )
    if not {"数据", "数字"} & specimen.keys():
        return specimen["期望"], problems or form.unprinted
    if form is not None:
        data = specimen["数据"] if "数据" in specimen else _shown(specimen["数字"])
        document, problems = render(form, data, {}, Imprint("试印"))
        if "弄坏" in specimen:
            document, problems = proven(form, _damaged(document, specimen["弄坏"]))
        assert (document is None) == any(each.severity is Severity.ERROR for each in problems)
    return specimen["期望"], problems


def _shown(tree):
    """Make figures of the texts of a tree."""
    if isinstance(tree, str):
        return Shown(tree, tree)
    return {name: _shown(below) for name, below in tree.items()}


def _damaged(document: bytes, how: dict[str, str]) -> bytes:
    """Return the document as a defect of the program would have left it."""
    parts = unpack(document)
    text = parts[how["部件"]].decode("utf-8")
    assert how["从"] in text
    parts[how["部件"]] = text.replace(how["从"], how["到"], 1).encode("utf-8")
    return assemble(pack(name, content) for name, content in parts.items())


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path):
    wanted, problems = _found(path)
    assert [line for each in problems for line in printed(each).split("\n")] == wanted


def _damaged(document: bytes, how: dict[str, str]) -> bytes:
    """Return the document as a defect of the program would have left it."""
    parts = unpack(document)
    text = parts[how["部件"]].decode("utf-8")
    assert how["从"] in text
    parts[how["部件"]] = text.replace(how["从"], how["到"], 1).encode("utf-8")
    return assemble(pack(name, content) for name, content in parts.items())


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_makes_no_other_mistake(path):
    assert {each.code for each in _found(path)[1]} == {path.stem}


def test_every_code_has_its_specimen():
    assert [path.stem for path in SPECIMENS] == sorted(page.code for page in PAGES)


def test_every_page_says_everything():
    assert all(all((page.title, page.what, page.why, page.fix)) for page in PAGES)

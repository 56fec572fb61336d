"""What ``--format`` can ask for: the files that are made of what a disclosure tells."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline import corridor
from disclosure.pipeline.formats import FORMATS, File
from disclosure.render import pdf


@dataclass(frozen=True)
class Told:
    """All that a format asks of a disclosure but its words."""

    name: str = "2024年度甲局部门决算公开"


WRONG = (Diagnostic("R320", Severity.ERROR, "没有", None, ""),)


@pytest.fixture
def poured(monkeypatch):
    asked = []

    def pour(told, *, passports):
        asked.append((told, passports))
        return b"docx", ()

    monkeypatch.setattr(corridor, "pour", pour)
    return asked


def test_a_docx_is_poured_of_what_was_told(poured):
    told = Told()
    assert FORMATS["docx"](told, passports=False) == ((File(".docx", b"docx"),), ())
    assert poured == [(told, False)]


def test_a_pdf_is_made_of_the_docx_and_stands_beside_it(poured, monkeypatch):
    asked = []
    monkeypatch.setattr(pdf, "to_pdf", lambda *given: asked.append(given) or (b"pdf", ()))
    files, problems = FORMATS["pdf"](Told(), passports=True)
    assert files == (File(".docx", b"docx"), File(".pdf", b"pdf"))
    assert problems == ()
    assert asked == [(b"docx", "2024年度甲局部门决算公开.docx")]


def test_without_a_pdf_there_is_still_the_docx(poured, monkeypatch):
    monkeypatch.setattr(pdf, "to_pdf", lambda *_: (None, WRONG))
    assert FORMATS["pdf"](Told(), passports=True) == ((File(".docx", b"docx"),), WRONG)


@pytest.mark.parametrize("name", FORMATS)
def test_what_cannot_be_poured_has_no_file(name, monkeypatch):
    monkeypatch.setattr(corridor, "pour", lambda *_, **__: (None, WRONG))
    assert FORMATS[name](Told(), passports=True) == ((), WRONG)


def test_the_names_are_those_of_the_command_line():
    assert list(FORMATS) == ["docx", "pdf"]

"""What ``--format`` can ask for."""

from __future__ import annotations

from disclosure.pipeline.formats import FORMATS
from disclosure.render import pdf


def test_a_docx_needs_nothing_more(tmp_path):
    assert FORMATS["docx"](tmp_path / "x.docx", "x.docx") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_is_made_of_the_docx(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(pdf, "to_pdf", lambda *given: asked.append(given) or ())
    assert FORMATS["pdf"](tmp_path / "x.docx", "output/2024/x.docx") == ()
    assert asked == [(tmp_path / "x.docx", "output/2024/x.docx")]


def test_the_names_are_those_of_the_command_line():
    assert list(FORMATS) == ["docx", "pdf"]

"""PDF by LibreOffice, held against the contents; no office is needed here, a stand-in converts."""

from __future__ import annotations

import stat
import sys

import pytest

from disclosure.render import pdf

COVER = "  2024 年度\n某局部门决算公开\n\n2025 年 9 月 29 日\n"
CONTENTS = """              目      录
第一部分 某局概况.................................................1
  一、部门主要职责...............................................1
第二部分 某局名称很长很长很长很长很长很长很长
2024 年度部门决算表...............................................2
  一、收入支出决算总表 ………………………… 2
"""
FIRST = "第一部分   某局概况\n  一、部门主要职责\n负责全区造林。\n\n        —1—\n"
SECOND = "    第二部分   某局名称很长很长很长很长很长很长很长\n  2024 年度部门决算表\n一、收入支出决算总表\n — 2 —\n"


def test_true_contents_yield_nothing():
    assert list(pdf.wrong_pages([COVER, CONTENTS, FIRST, SECOND])) == []


def test_it_finds_a_wrong_page_number():
    contents = CONTENTS.replace("决算总表 ………………………… 2", "决算总表 ………………………… 3")
    found = list(pdf.wrong_pages([COVER, contents, FIRST, SECOND]))
    assert found == [("一、收入支出决算总表", "3", "2")]


def test_it_finds_every_heading_of_a_page_that_has_moved():
    later = SECOND.replace("— 2 —", "— 3 —")
    between = "接上页。\n— 2 —\n"
    found = [heading for heading, *_ in pdf.wrong_pages([COVER, CONTENTS, FIRST, between, later])]
    assert found == [
        "第二部分某局名称很长很长很长很长很长很长很长2024年度部门决算表",
        "一、收入支出决算总表",
    ]


def test_a_heading_is_looked_for_behind_the_one_before():
    """二、收入决算表 of part two is not 二、收入决算情况说明 of part three, nor found before it."""
    contents = "目录\n第一部分 概况......1\n  一、说明......2\n"
    pages = ["一、说明\n第一部分 概况\n—1—\n", "一、说明\n—2—\n"]
    assert list(pdf.wrong_pages([contents, *pages])) == [("一、说明", "2", "1")]


def test_nothing_is_said_of_pages_that_cannot_be_read():
    assert list(pdf.wrong_pages([])) == []
    assert list(pdf.wrong_pages(["", "\n"])) == []


DOCUMENT, NAME = b"PK", "2024年度某局部门决算公开.docx"


def stand_in(folder, words):
    """A program that is called like LibreOffice and does what the words say."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\n{words}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


MADE = (
    b"%PDF-1.6\n<</Title<FEFF0000111122223333444455556666>/CreationDate(D:20261127022703+08'00')>>\n"
    b"/ID [ <854487BA04FD6A7D9E47A19D7569020D>\n<854487BA04FD6A7D9E47A19D7569020D> ]\n"
    b"/DocChecksum /8A211E8B0C4AF71D06677DD1294FDBF1\n%%EOF"
)
WRITES = f"""import pathlib, sys
folder = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
source = pathlib.Path(sys.argv[-1])
assert source.read_bytes() == {DOCUMENT!r}
(folder / source.with_suffix(".pdf").name).write_bytes({MADE!r})"""

posix = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")


@posix
def test_a_document_becomes_a_pdf(tmp_path, monkeypatch):
    office = stand_in(tmp_path, WRITES)
    monkeypatch.setattr(pdf, "_office", lambda: office)
    monkeypatch.setattr(pdf, "pages_of", lambda _: [COVER, CONTENTS, FIRST, SECOND])
    assert pdf.to_pdf(DOCUMENT, NAME) == (pdf.timeless(MADE), ())


def test_a_pdf_says_nothing_of_the_moment_it_was_made():
    later = MADE.replace(b"20261127022703+08", b"20270101000000-03")
    later = later.replace(b"854487BA04FD6A7D9E47A19D7569020D", b"0" * 32)
    later = later.replace(b"8A211E8B0C4AF71D06677DD1294FDBF1", b"F" * 32)
    made = pdf.timeless(MADE)
    assert made == pdf.timeless(later)
    assert len(made) == len(MADE)
    assert b"D:19800101000000+00'00'" in made
    assert b"<FEFF0000111122223333444455556666>" in made
    assert made != pdf.timeless(MADE.replace(b"1.6", b"1.7"))


@posix
def test_a_page_number_that_is_not_true_is_a_warning(tmp_path, monkeypatch):
    office = stand_in(tmp_path, WRITES)
    contents = CONTENTS.replace(
        "职责...............................................1", "职责......7"
    )
    monkeypatch.setattr(pdf, "_office", lambda: office)
    monkeypatch.setattr(pdf, "pages_of", lambda _: [COVER, contents, FIRST, SECOND])
    made, (found,) = pdf.to_pdf(DOCUMENT, NAME)
    assert made == pdf.timeless(MADE)
    assert (found.code, found.severity.value) == ("R322", "警告")
    assert "“一、部门主要职责”写在第 7 页，LibreOffice 排在第 1 页" in found.message


@posix
@pytest.mark.parametrize(
    "words", ["import sys; sys.exit(1)", "pass"], ids=["fails", "makes nothing"]
)
def test_a_conversion_that_fails_is_told(tmp_path, monkeypatch, words):
    office = stand_in(tmp_path, words)
    monkeypatch.setattr(pdf, "_office", lambda: office)
    made, (found,) = pdf.to_pdf(DOCUMENT, NAME)
    assert made is None
    assert (found.code, found.severity.value) == ("R321", "错误")
    assert NAME in found.message


def test_a_machine_without_libreoffice_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda _: None)
    made, (found,) = pdf.to_pdf(DOCUMENT, NAME)
    assert made is None
    assert found.code == "R320"
    assert "安装 LibreOffice" in found.hint


def test_without_pdftotext_the_contents_are_not_judged(monkeypatch, tmp_path):
    monkeypatch.setattr(pdf.shutil, "which", lambda _: None)
    assert pdf.pages_of(tmp_path / NAME) == []

"""Values become runs: safe for XML, figures in bookmarks of their own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import StrictUndefined

from disclosure.passport import Shown
from disclosure.render.ink.ink import Ink, NotPrintedError, safe, seen
from disclosure.render.ink.sandbox import UnprintableError
from disclosure.render.package.reading import read

OPENING = '<w:r><w:t xml:space="preserve">'


def ink(*, passports=True):
    made = Ink(passports=passports, first_id=40)
    made.dip("word/document.xml", ("", OPENING))
    return made


def test_a_text_is_one_run_and_nothing_is_none():
    assert ink().mark("甲&乙", 1) == f"{OPENING}甲&amp;乙</w:t></w:r>"
    assert ink().mark("", 1) == ""
    assert ink().mark(Shown("路", ""), 1) == ""


def test_numbers_are_printed_as_they_are():
    assert "12" in ink().mark(12, 1)
    assert "1.50" in ink().mark(Decimal("1.50"), 1)


def test_a_figure_stands_in_a_bookmark_with_a_number_of_its_own():
    made = ink()
    printed = made.mark(f"共{Shown('支出.合计', '5.00')}万元", 1)
    assert printed.count("<w:bookmarkStart ") == printed.count("<w:bookmarkEnd ") == 1
    assert 'w:id="40"' in printed
    assert 'w:id="41"' in made.mark(Shown("支出.合计", "5.00"), 1)
    assert len(made.figures) == len(set(made.figures)) == 2


def test_without_passports_a_figure_is_its_text():
    made = ink(passports=False)
    assert made.mark(Shown("路", "5"), 1) == f"{OPENING}5</w:t></w:r>"
    assert made.figures == []


@pytest.mark.parametrize("value", [None, True, [], [1], (), {}, {"甲": 1}, StrictUndefined()])
def test_what_is_nothing_to_print_is_not_printed(value):
    with pytest.raises(UnprintableError) as failed:
        ink().mark(value, 1)
    assert (failed.value.part, failed.value.tag) == ("word/document.xml", 1)
    assert isinstance(failed.value.cause, NotPrintedError) or isinstance(value, StrictUndefined)


@given(st.text())
def test_any_text_is_xml(text):
    read(f'<a xmlns:w="u">{"<w:t>"}{safe(text)}{"</w:t>"}</a>'.encode())


def test_lines_and_tabs_are_elements_and_other_controls_go():
    assert safe("甲\r\n乙") == '甲</w:t><w:br/><w:t xml:space="preserve">乙'
    assert safe("甲\t乙") == '甲</w:t><w:tab/><w:t xml:space="preserve">乙'
    assert safe("甲\x07\ufffe乙") == "甲乙"


def test_a_reader_sees_the_numeral():
    assert seen(Shown("路", "5")) == "5"
    assert seen(f"共{Shown('路', '5')}元") == "共5元"


def test_it_is_known_whether_a_figure_was_longer_than_its_tag_has_room_for():
    """Only figures count, and only where the tag has a limit."""
    ink = Ink(passports=True, first_id=1)
    ink.dip("word/document.xml", ("", OPENING, OPENING), (30, 6, 8))
    ink.mark("一段很长很长的文字", 1)
    ink.mark(Shown("数.甲", "123.45"), 1)
    ink.mark(Shown("数.乙", "1,234.50"), 2)
    assert not ink.may_lack_room
    ink.mark(Shown("数.乙", "1,234.50"), 1)
    assert ink.may_lack_room


def test_elsewhere_than_in_the_document_there_is_no_limit():
    ink = Ink(passports=False, first_id=1)
    ink.dip("word/header1.xml", ("", OPENING))
    ink.mark(Shown("数.甲", "1,234,567,890.50"), 1)
    assert not ink.may_lack_room

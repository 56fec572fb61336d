"""A Word file as lines: what ``git diff`` shows."""

from __future__ import annotations

import pytest

from disclosure.render.package.opening import NoForm
from disclosure.render.template.shadow import shadow
from disclosure.render.textual import textual
from tests.render.small import body_with, changed, form_with, form_with_table, small_form

FINISHED = "<w:p><w:bookmarkStart w:id='9' w:name='数'/><w:r><w:t>合计1.00</w:t></w:r><w:bookmarkEnd w:id='9'/></w:p>"


def test_a_form_is_told_by_its_shadow():
    form = small_form()
    assert textual(form) == shadow(form)


def test_a_paragraph_is_a_line_and_so_is_a_row():
    told = textual(form_with_table(("甲", "1.00"), ("乙", "")))
    assert "\n甲｜1.00\n乙｜\n" in told


def test_marks_that_nobody_sees_change_nothing():
    marked = textual(body_with(FINISHED))
    plain = textual(body_with("<w:p><w:r><w:t>合计1.00</w:t></w:r></w:p>"))
    assert marked == plain
    assert marked.startswith("合计1.00\n")


def test_a_tracked_change_is_told_as_if_it_were_accepted():
    inner = (
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
    )
    assert textual(body_with(f"<w:p>{inner}</w:p>")).startswith("新\n")


def test_one_changed_word_changes_one_line():
    before, after = (textual(form_with("甲", word, "丙")).splitlines() for word in ("乙", "丁"))
    assert [(a, b) for a, b in zip(before, after, strict=True) if a != b] == [("乙", "丁")]


def test_a_table_within_a_table_is_told_once():
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>里</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    outer = (
        f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    )
    assert textual(body_with(outer)).splitlines()[:2] == ["外¶", "里"]


@pytest.mark.parametrize(
    ("spoilt", "why"),
    [
        (b"", "不是完整的 .docx 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧格式的 .doc"),
        (changed(small_form(), **{"_rels/.rels": None}), "不是完整的 .docx 文件"),
        (
            changed(
                small_form(), **{"word/document.xml": b"<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>"}
            ),
            "文档类型声明",
        ),
    ],
)
def test_what_cannot_be_read_says_why(spoilt, why):
    told = textual(spoilt)
    assert isinstance(told, NoForm)
    assert why in told.why


def test_whatever_is_like_a_document_can_be_read_though_it_is_no_form():
    """With macros, under another name: it is only looked at."""
    types = lambda content: content.replace(b"document.main+xml", b"template.main+xml")  # noqa: E731
    assert "甲" in textual(changed(form_with("甲"), **{"[Content_Types].xml": types}))

"""The real form passes, and what Word does to tags of its own accord is no mistake."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from disclosure.render import prepare
from tests.render.small import LABEL, form_with, form_with_table, saved


def codes(template, names=None):
    return [each.code for each in prepare(template, LABEL, names)[1]]


def test_a_tag_that_word_split_into_equal_runs_is_whole():
    document = Document(BytesIO(form_with("")))
    for piece in ("{", "{ 数.收", "入.合计 }", "}"):
        document.paragraphs[0].add_run(piece)
    assert codes(saved(document)) == []


def test_a_loop_brings_its_item_in_and_takes_it_out_again():
    names = {"表": {"收入": [{"名称": None}]}}
    rows = ("{%tr for 行 in 表.收入 %}",), ("{{ 行.名称 }}",), ("{%tr endfor %}",)
    assert codes(form_with_table(*rows), names) == []
    assert codes(form_with_table(*rows, ("{{ 行.名称 }}",)), names) == ["E101"]


def test_a_loop_inside_a_loop_knows_both():
    names = {"表": [{"名称": None, "指标": [{"值": None}]}]}
    rows = (
        "{%tr for 项 in 表 %}",
        "{{ 项.名称 }}",
        "{%tr for 标 in 项.指标 %}",
        "{{ 项.名称 }}{{ 标.值 }}",
        "{%tr endfor %}",
        "{%tr endfor %}",
    )
    assert codes(form_with_table(*((row,) for row in rows)), names) == []


def test_text_is_compared_and_numbers_are_not():
    assert codes(form_with("{%p if 行.级 == '类' %}", "{%p endif %}")) == []
    assert codes(form_with("{%p if 行.级 == 1 %}", "{%p endif %}")) == ["E102"]


def test_a_code_is_a_name():
    assert (
        codes(form_with("{{ 数.支出.201.合计 }}"), {"数": {"支出": {"201": {"合计": None}}}}) == []
    )


def test_what_is_no_list_is_not_looped_over():
    rows = ("{%tr for 行 in 表.收入 %}",), ("{%tr endfor %}",)
    assert codes(form_with_table(*rows), {"表": {"收入": None}}) == ["E101"]


def test_a_loop_without_a_scope_is_refused():
    assert codes(form_with("{% for 行 in 表 %}{% endfor %}")) == ["E107"]


def test_a_loop_over_rows_does_not_leave_its_table():
    document = Document(BytesIO(form_with_table(("{%tr for 行 in 表 %}",))))
    document.add_paragraph("中")
    document.add_table(1, 1).cell(0, 0).text = "{%tr endfor %}"
    assert codes(saved(document)) == ["E107"]


def test_all_mistakes_are_told_at_once():
    assert codes(form_with("{{ a + b }}", "{{ a | b }}", "{{ c")) == ["E102", "E106", "E104"]

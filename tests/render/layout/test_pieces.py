"""The text of the template as expressions of the flow."""

from __future__ import annotations

import pytest

from disclosure.render.layout.pieces import (
    expression,
    has_statement,
    is_fixed,
    known,
    statement,
    text,
)
from disclosure.render.wordml import TR, P
from tests.render.layout.small import body, cell, paragraph, row, table


def read(words):
    return next(body(paragraph(words)).iter(P))


def drawn(inner):
    return next(body(f"<w:p>{inner}</w:p>").iter(P))


def test_the_text_has_the_ends_of_its_lines_and_pages():
    found = drawn(
        '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:br w:type="textWrapping"/></w:r>'
        '<w:r><w:t>三</w:t><w:br w:type="page"/><w:tab/><w:br w:type="column"/><w:t/></w:r>'
    )
    assert text(found) == "一\n二\n三\f"


def test_a_text_is_an_expression_of_what_is_written_and_of_values():
    assert expression(read("共{{ 数.合计 }}元")) == '("共", (数.合计), "元",)'
    assert expression(read("{{ 名.年度 }}年")) == '((名.年度), "年",)'
    assert expression(read("共{{ 数 }}")) == '("共", (数),)'


def test_one_piece_stands_alone_and_none_is_an_empty_text():
    assert expression(read("共")) == '"共"'
    assert expression(read("{{ 数.合计 }}")) == "(数.合计)"
    assert expression(read("")) == '""'


def test_what_is_written_is_quoted():
    assert expression(read('“A”"B"\\{ }')) == '"“A”\\"B\\"\\\\{ }"'
    assert expression(read("一↵二")) == '"一\\n二"'


def test_a_call_takes_the_text():
    assert expression(read("共"), "para(3)") == '{{ "共" | para(3) }}'
    assert expression(read("{{ 数 }}"), "cell(0, 1)") == "{{ (数) | cell(0, 1) }}"


def test_a_condition_within_a_text_is_told_before_it_is_taken():
    found = expression(read("甲{% if 名.有 %}乙{{ 数 }}{% endif %}丙"), "para(0)")
    told = "甲{% if 名.有 %}乙{{ 数 }}{% endif  %}丙"
    assert found == "{% set told %}" + told + "{% endset %}{{ told | para(0) }}"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("{%p for 段 in 文.甲 %}", "{% for 段 in 文.甲 %}"),
        ("{%p endfor %}", "{% endfor  %}"),
        ("{%tr for 行 in 表.甲 %}", ""),
        ("{% if 名 %}甲{% endif %}", ""),
        ("{{ 数 }}", ""),
        ("甲", ""),
    ],
)
def test_a_paragraph_may_be_a_statement(words, wanted):
    assert statement(read(words)) == wanted


def test_a_row_may_be_a_statement():
    def rows(*drawn_rows):
        return [statement(each) for each in body(table(*drawn_rows)).iter(TR)]

    assert rows(row("{%tr for 行 in 表.甲 %}", "")) == ["{% for 行 in 表.甲 %}"]
    assert rows(row("", "{%tr endfor %}")) == ["{% endfor  %}"]
    assert rows(row("{%p if 名 %}", "{{ 行.甲 }}")) == [""]


def test_what_a_table_in_a_table_says_is_said_of_its_own_row():
    inner = table(row("{%tr for 行 in 表.甲 %}", ""), row("{{ 行.甲 }}", ""))
    found = body(table(row(cell(inner, paragraph()), "国"))).iter(TR)
    assert [statement(each) for each in found] == ["", "{% for 行 in 表.甲 %}", ""]


def test_a_paragraph_has_a_statement_or_none():
    assert has_statement(read("{%p if 名 %}"))
    assert has_statement(read("甲{% if 名 %}乙{% endif %}"))
    assert not has_statement(read("甲{{ 数 }}"))


@pytest.mark.parametrize(
    ("words", "fixed", "wanted"),
    [
        ("收入", True, "收入"),
        ("", True, ""),
        ("{{ 数.收入.合计 }}", True, "0"),
        (" {{ 数.收入.合计 }} ", True, "0"),
        ("{{ 数.收入.合计 }}元", False, None),
        ("{{ 数.甲 }}{{ 数.乙 }}", False, None),
        ("{{ 行.合计 }}", False, None),
        ("{{ 名.全称 }}", False, None),
        ("{%p if 数.甲 %}", False, None),
    ],
)
def test_a_cell_is_known_beforehand_if_it_holds_words_or_one_numeral(words, fixed, wanted):
    assert is_fixed(read(words)) is fixed
    if fixed:
        assert known(read(words)) == wanted

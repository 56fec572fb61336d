"""The page numbers of the contents, told from a form and one document's values."""

from __future__ import annotations

import pytest

from disclosure.passport import Shown
from disclosure.render.layout.flow import NAME, compile_flow
from disclosure.render.layout.plan import plan
from tests.render.layout.small import body, cell, entry, paragraph, row, section, styles, table

HEADING = paragraph("国", mark="_甲")


def pages(*blocks, entries=("_甲",), last=None, **data):
    """Return the page numbers; the contents stand behind the text, so that it begins at page 1."""
    drawn = (*blocks, paragraph(ends=last or section()), *(entry("国", mark) for mark in entries))
    return plan(body(*drawn), {"word/styles.xml": styles()}).pages(data)


def test_a_document_without_contents_has_no_page_numbers():
    assert pages(HEADING, entries=()) == ()


def test_each_entry_gets_the_page_of_its_heading():
    between = paragraph("国" * (25 * 18))
    marks = ("_乙", "_甲")
    assert pages(HEADING, between, paragraph("国"), paragraph("国", mark="_乙"), entries=marks) == (
        "2",
        "1",
    )


def test_values_and_loops_move_headings():
    loop = [paragraph(each) for each in ("{%p for 段 in 文 %}", "{{ 段 }}", "{%p endfor %}")]
    assert pages(*loop, HEADING, 文=["国"] * 19) == ("1",)
    assert pages(*loop, HEADING, 文=["国"] * 20) == ("2",)
    assert pages(*loop, HEADING, 文=["国" * 26] * 10) == ("2",)
    assert pages(*loop, HEADING, 文=[Shown("很长的路径" * 9, "5.00")] * 19) == ("1",)


def test_rows_of_a_loop_move_headings():
    loop = table(row("{%tr for 行 in 表 %}"), row("{{ 行 }}"), row("{%tr endfor %}"))
    assert pages(loop, HEADING, 表=["国"] * 19) == ("1",)
    assert pages(loop, HEADING, 表=["国"] * 20) == ("2",)


def test_an_entry_whose_heading_is_not_printed_gets_none():
    choice = [paragraph("{%p if 有 %}"), HEADING, paragraph("{%p endif %}")]
    assert pages(*choice, 有=False) == ("",)
    assert pages(*choice, 有=True) == ("1",)


@pytest.mark.parametrize("inner", ["{{ 名.无 }}", "{{ 无.名 }}"])
def test_a_name_that_is_missing_leaves_all_numbers_out(inner):
    assert pages(paragraph(inner), HEADING, 名={}) == ("",)
    assert pages(table(row(inner)), HEADING, 名={}) == ("",)


def test_a_list_in_a_cell_is_measured_and_does_not_hang():
    rows = [{"编码": "2010301", "名称": "行政运行", "合计": Shown("合计", "1.00")}] * 40
    found = pages(table(row(cell("{{ 表 }}"), "国")), HEADING, 表=rows)
    assert int(found[0]) > 1


def test_the_flow_escapes_nothing():
    found = compile_flow("{{ '<' | para(0) }}")
    assert found.name == NAME
    assert pages(paragraph("{{ 名 }}"), HEADING, 名="&" * 24) == ("1",)

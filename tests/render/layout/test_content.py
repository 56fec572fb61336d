"""Blocks, rows and cells are found within content controls as well."""

from __future__ import annotations

from disclosure.render.layout.content import children
from disclosure.render.wordml import TBL, P, text_of
from tests.render.layout.small import body, paragraph, row, table


def control(inner):
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_content_controls_are_looked_through_in_order_and_in_one_another():
    inner = control(paragraph("二") + control(paragraph("三")) + paragraph("四"))
    (found,) = body(paragraph("一"), inner, paragraph("五"))
    assert [text_of(each) for each in children(found, P)] == ["一", "二", "三", "四", "五"]


def test_only_what_is_asked_for_is_found():
    (found,) = body(paragraph("一"), table(row("二")), control(table(row("三"))))
    assert [each.tag for each in children(found, TBL)] == [TBL, TBL]
    assert [each.tag for each in children(found, P, TBL)] == [P, TBL, TBL]

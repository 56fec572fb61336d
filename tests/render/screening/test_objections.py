"""What stands in the way is told once for each kind, at its first place, in words."""

from __future__ import annotations

from disclosure.render.screening.objections import objections
from disclosure.render.screening.sift import sift
from tests.render.markup import body, cell, element, field, p, r, row, table


def told(root, title="", styles=None):
    found = {"a": sift(root, ())}
    return [
        (each.code, each.message)
        for each in objections(found, {"a": root}, styles, {"a": title}, "表样.docx")
    ]


def test_a_revision_is_told_by_table_row_and_cell_with_its_number():
    deleted = "<w:del w:id='1'><w:r><w:delText>旧</w:delText></w:r></w:del>"
    root = body(p("收入决算表"), table(row("甲"), row("乙", cell(p("丙", deleted, deleted)))))
    assert told(root) == [
        ("E113", "第1张表（收入决算表）第2行第2格：模板里有修订，请先全部接受（共 2 处）")
    ]


def test_each_kind_is_told_by_its_own():
    root = body(p(r("甲", "<w:vanish/>")), p("<w:r><w:object/></w:r>"), p(field("AUTHOR", "某人")))
    assert [code for code, _ in told(root)] == ["E115", "E114", "E116"]


def test_a_part_is_called_as_people_call_it():
    root = element(f"<w:hdr>{p(r('甲', '<w:vanish/>'))}</w:hdr>")
    assert told(root, "第1节页眉")[0][1].startswith("第1节页眉第1段“甲”：模板里有隐藏的文字")


def test_what_stands_in_no_paragraph_is_told_by_its_part():
    styles = element("<w:styles><w:style><w:rPr><w:rPrChange/></w:rPr></w:style></w:styles>")
    found = list(objections({"s": sift(styles, ())}, {}, styles, {"s": "样式"}, "表样.docx"))
    assert [each.message for each in found] == ["样式：模板里有修订，请先全部接受"]

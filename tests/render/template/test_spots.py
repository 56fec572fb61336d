"""A spot is said in the words of someone who looks at the form in Word."""

from __future__ import annotations

from disclosure.render.template.spots import spot_at, spots
from tests.render.markup import body, cell, element, p, row, table


def said(root, part=""):
    return [str(spot) for _, spot in spots(root, part)]


def test_a_paragraph_is_told_by_its_number_and_its_text():
    assert said(body(p("甲"), p("很" * 30))) == ["第1段“甲”", f"第2段“{'很' * 23}…”"]


def test_a_cell_is_told_by_table_title_row_and_cell():
    root = body(p("收入决算表"), table(row("甲", "乙"), row("丙", "丁")), p("末"))
    assert said(root)[4] == "第1张表（收入决算表）第2行第2格"
    assert said(root)[-1] == "第6段“末”"


def test_a_table_in_a_cell_is_told_by_the_outer_one():
    root = body(table(row("甲", cell(table(row("乙")), p("")))))
    assert "第1张表里的小表第1行第1格" in said(root)


def test_other_parts_say_which_they_are():
    assert said(element(f"<w:hdr>{p('甲')}</w:hdr>"), "第2节页眉") == ["第2节页眉第1段“甲”"]
    notes = f"<w:footnotes><w:footnote w:type='separator'>{p('')}</w:footnote><w:footnote>{p('甲')}</w:footnote></w:footnotes>"
    assert said(element(notes), "脚注")[1] == "脚注第1条“甲”"


def test_a_text_box_says_so_even_in_a_cell():
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('框内')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert "文本框里的“框内”" in said(body(table(row(cell(p(box))))))


def test_a_cell_outside_any_row_is_told_as_a_paragraph():
    assert said(body("<w:tc><w:p/></w:tc>")) == ["第1段“”"]


def test_what_is_no_paragraph_is_told_by_the_nearest():
    root = body(p("甲"), table(row("乙")), p("丙"))
    known = dict(spots(root))
    assert spot_at(root.find(".//{*}tbl"), known).text == "乙"
    assert spot_at(root.find(".//{*}tr"), known).text == "乙"
    assert spot_at(root.find(".//{*}tblPr"), known).text == "乙"
    assert spot_at(root.find(".//{*}sectPr"), known).text == "丙"
    assert spot_at(root.find(".//{*}t"), known).text == "甲"
    assert spot_at(element("<w:styles/>"), {}) is None


def test_the_caret_stands_under_what_is_meant():
    ((_, spot),) = spots(body(p("收入{{ 甲 }}")))
    place = spot.complaint("E101", "表样.docx", "没有", "改", "{{ 甲 }}").place
    assert (place.line, place.column, place.length) == (1, 3, 7)

"""What keeps a form from being opened is told by its place."""

from __future__ import annotations

import pytest

from disclosure.render.template.structure import fill_holders, lint_structure
from disclosure.render.wordml import P
from tests.render.markup import SECTION, body, cell, element, p, row, table


def told(root):
    return [(each.code, each.message) for each in lint_structure(root, "表样.docx")]


def test_a_form_as_word_draws_it_is_sound():
    assert told(body(p("甲", properties="<w:jc/><w:sectPr/>"), table(row("乙")), p("丙"))) == []


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", "这张表一行也没有"),
        (f"<w:tbl><w:tblPr/>{row('甲')}</w:tbl>", "这张表没有列宽"),
        (f"<w:tbl><w:tblGrid/>{row('甲')}</w:tbl>", "这张表没有列宽或者格式"),
        (table("<w:tr/>"), "这一行没有格"),
        (table(row("<w:tc/>")), "这里一个段落也没有"),
        (table(row(cell(p("甲"), table(row("乙"))))), "格里最后是一张小表"),
        (f"<w:p>{'<w:r/>'}<w:pPr/></w:p>", "格式写在了内容后面"),
        ("<w:p><w:r><w:rPr/><w:rPr/></w:r></w:p>", "格式写在了内容后面，或者写了两次"),
        (table(row(cell(p("甲", properties="<w:sectPr/>")))), "分节符不在正文的段落里"),
        (f"{SECTION}{p('甲')}", "分节符不在正文的段落里"),
    ],
)
def test_what_no_office_program_writes_is_told(block, message):
    assert any(message in each for _, each in told(body(block)))


def test_a_body_ends_with_its_page_set_up():
    root = element(f"<w:document><w:body>{p('甲')}</w:body></w:document>")
    assert told(root) == [("E117", "第1段“甲”：模板最后没有页面设置（纸张、页边距）")]
    assert told(element("<w:document><w:body/></w:document>"))[0][0] == "E117"


def test_cells_of_conditions_alone_are_filled():
    root = body(table(row(cell(p("{%p if 甲 %}"), p("乙"), p("{%p endif %}")))))
    assert told(root) == []
    fill_holders(root)
    assert len(list(root.iter(P))) == 5

"""A lead-in line is kept with what it leads in to, whether its text is fixed or filled in."""

from __future__ import annotations

import pytest
from lxml import etree

from disclosure.render.template.leading import asked, leads, mark_leads
from disclosure.render.wordml import W


def marked(inner, properties=""):
    root = etree.fromstring(
        f'<w:document xmlns:w="{W}"><w:body><w:p>{properties}<w:r><w:t>{inner}</w:t></w:r></w:p>'
        f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{inner}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "</w:body></w:document>"
    )
    mark_leads(root)
    return asked(etree.tostring(root, encoding="unicode"))


def test_a_filled_paragraph_asks_its_text_behind_its_style():
    made = marked("{{ 段 }}", '<w:pPr><w:pStyle w:val="正文段落"/><w:jc w:val="left"/></w:pPr>')
    assert '<w:pStyle w:val="正文段落"/>{{ (段) | leads }}<w:jc' in made
    assert made.count("leads") == 1


def test_a_fixed_lead_in_line_is_kept_and_other_text_is_not():
    assert '<w:keepNext w:val="1"/>' in marked("具体包括：")
    assert "keepNext" not in marked("具体包括。")
    assert "leads" not in marked("{{ 段 }}。")
    assert "leads" not in marked("{%p for 段 in 文.收入 %}")


@pytest.mark.parametrize(
    ("text", "kept"), [("3.农林水支出具体包括：", "<w:keepNext/>"), ("完成100%。", ""), ("", "")]
)
def test_the_text_decides(text, kept):
    assert leads(text) == kept

"""A block tag stands alone in its row or paragraph; everything else is told."""

from __future__ import annotations

import pytest

from disclosure.render.template.standing import has_more, row_of, standing
from disclosure.render.template.tags import tags
from disclosure.render.wordml import P, text_of
from tests.render.markup import body, cell, p, row, table

PICTURE = "<w:r><w:drawing/></w:r>"


def wrong(*blocks):
    found = []
    for paragraph in body(*blocks).iter(P):
        for tag in tags(text_of(paragraph)):
            found += [message for _, message, _ in standing(tag, paragraph) if tag.word]
    return found


@pytest.mark.parametrize(
    "block",
    [
        p("{%p if 甲 %}"),
        p(" {%p if 甲 %} "),
        p("{%p if 甲 %}{# 注 #}"),
        p("{%p endif %}", PICTURE),
        table(row("{%tr for 行 in 表 %}", "")),
        table(row("", cell("", "{%tr endfor %}"))),
        p("甲{% if 乙 %}丙{% endif %}"),
    ],
)
def test_alone_is_right(block):
    assert wrong(block) == []


@pytest.mark.parametrize(
    ("block", "message"),
    [
        (p("{%tr for 行 in 表 %}"), "不在表格里"),
        (table(row("{%tr for 行 in 表 %}", "{%tr endfor %}")), "一行里有 2 个块标签"),
        (table(row("{%tr for 行 in 表 %}", "合计")), "还有“合计”"),
        (table(row(cell(p("{%tr if 甲 %}", PICTURE)))), "还有图、域、分页或分节"),
        (p("{%p if 甲 %}乙{%p endif %}"), "一段里有 2 个块标签"),
        (p("注：{%p if 甲 %}"), "还有“注：”"),
        (p("{%p else %}", PICTURE), "还有图、域、分页或分节"),
        (p("{%tc if 甲 %}"), "tc 不能用"),
        (p("{%r if 甲 %}"), "r 不能用"),
    ],
)
def test_anything_beside_it_is_told(block, message):
    assert message in wrong(block)[0]


def test_a_row_outside_a_text_box_is_not_its_row():
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('甲')}</w:txbxContent></v:textbox></w:pict></w:r>"
    root = body(table(row(cell(p(box)))))
    inner = next(each for each in root.iter(P) if text_of(each) == "甲")
    assert row_of(inner) is None


def test_a_section_break_is_more_than_text():
    section = next(body(p("甲", properties="<w:sectPr/>")).iter(P))
    assert has_more(section)
    assert not has_more(next(body(p("甲")).iter(P)))

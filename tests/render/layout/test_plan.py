"""Reading a template: what stands in it becomes slots, rows and calls."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.render.layout.plan import plan
from disclosure.render.layout.sections import UNSAID
from tests.render.layout.small import (
    EM,
    PITCH,
    PLAIN,
    body,
    cell,
    entry,
    paragraph,
    row,
    section,
    style,
    styles,
    table,
)
from tests.render.layout.steps import within

PARTS = {"word/styles.xml": styles()}
CONTENTS = entry("国", "_甲")


def flow(*blocks, last=PLAIN, parts=PARTS):
    return plan(body(*blocks, last=last), parts)


def page(*blocks, last=PLAIN, **data):
    """Return the page of the bookmark 甲."""
    return plan(body(*blocks, CONTENTS, last=last), PARTS).pages(data)[0]


def lines(count, **own):
    return paragraph("国" * (25 * count), **own)


HERE = paragraph("国", mark="_甲")


def test_a_paragraph_has_the_width_of_its_section():
    found = flow(paragraph(), paragraph(ends=section(ems=30)), paragraph(), last=section(ems=12))
    assert [slot.measure.others // EM for slot in found.slots] == [30, 30, 12]
    assert [slot.section is not None for slot in found.slots] == [False, True, False]
    assert found.last.width == 12 * EM


def test_a_document_without_sections_has_the_pages_of_word():
    found = flow(paragraph(), last="")
    assert found.last == UNSAID
    assert found.slots[0].measure.others == UNSAID.width
    assert flow(paragraph(ends=section()), paragraph(), last="").last == UNSAID


def test_a_section_that_ends_with_a_statement_is_not_that_of_what_follows():
    lost = paragraph("{%p if 有 %}", ends=section(ems=30))
    found = flow(lost, paragraph(), paragraph("{%p endif %}"), last=section(ems=12))
    assert found.slots[0].measure.others == 12 * EM


def test_only_bookmarks_of_the_contents_are_followed():
    found = flow(paragraph("国", mark="_甲"), paragraph("国", mark="_乙"), CONTENTS)
    assert [slot.targets for slot in found.slots] == [("_甲",), (), ()]
    assert found.targets == ("_甲",)


def test_a_form_without_styles_is_read():
    assert flow(paragraph("国"), parts={}).slots[0].look.pitch == 260


def test_styles_are_those_of_the_form():
    found = flow(
        paragraph("国", style="题"),
        parts={"word/styles.xml": styles(style("题", "<w:keepNext/>"))},
    )
    assert found.slots[0].look.keep_next


def test_rows_that_no_document_changes_are_told_together():
    drawn = [row("国", "国" * 40), row("{{ 数.合计 }}", ""), row("{{ 名 }}", "国"), row("国", "国")]
    found = flow(table(*drawn))
    # 4,000 wide columns leave room for 11 characters.
    assert found.fixed == ((400, 1600), (400, 400), (), (400, 400))


def test_rows_of_two_tables_are_not_told_together():
    found = table(row("国"), row("国"))
    assert page(found, lines(15), found, HERE) == "1"
    assert page(found, lines(16), found, HERE) == "2"
    loop = table(
        row("国"), row("{%tr for 行 in 表 %}"), row("国"), row("{%tr endfor %}"), row("国")
    )
    assert page(loop, lines(12), HERE, 表=[1] * 5) == "1"
    assert page(loop, lines(13), HERE, 表=[1] * 5) == "2"


def test_conditions_within_a_cell_make_it_higher():
    inner = [paragraph(each) for each in ("{%p for 段 in 文 %}", "{{ 段 }}", "{%p endfor %}")]
    found = table(row(cell(*inner, paragraph("国")), cell("国")))
    assert page(found, lines(10), HERE, 文=["国"] * 8) == "1"
    assert page(found, lines(10), HERE, 文=["国"] * 9) == "2"


def test_a_cell_of_several_paragraphs_is_as_high_as_all_of_them():
    assert page(table(row(cell("国", "国", "{{ 名 }}"), "国")), lines(16), HERE, 名="国") == "1"
    assert page(table(row(cell("国", "国", "{{ 名 }}"), "国")), lines(17), HERE, 名="国") == "2"
    assert page(table(row(cell("国", "国", "国"), "国")), lines(17), HERE) == "2"


def test_a_table_in_a_table_is_as_high_as_its_rows():
    inner = table(row("国"), row("{%tr for 行 in 表 %}"), row("{{ 行 }}"), row("{%tr endfor %}"))
    found = table(row(cell("国", inner, "国"), "国"))
    assert page(found, lines(11), HERE, 表=["国"] * 5) == "1"
    assert page(found, lines(11), HERE, 表=["国"] * 6) == "2"


def test_the_right_cell_of_a_table_holds_the_inner_one():
    inner = table(row("国"), row(cell("国", "国")))
    found = table(row(cell("国", "国", "国"), cell(inner, "国")))
    assert page(found, lines(15), HERE) == "1"
    assert page(found, lines(16), HERE) == "2"


def test_borders_of_a_table_take_room():
    sides = "".join(f'<w:{side} w:sz="80"/>' for side in ("top", "insideH", "bottom"))
    found = table(row("国"), own=f"<w:tblBorders>{sides}</w:tblBorders>")
    assert page(found, lines(17), HERE) == "1"
    own = "<w:tblBorders>" + '<w:top w:sz="80"/><w:bottom w:sz="81"/></w:tblBorders>'
    assert page(table(row("国"), own=own), lines(17), HERE) == "2"


def test_a_page_break_within_a_paragraph_begins_a_page():
    broken = paragraph("国").replace("</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>')
    assert page(broken, HERE) == "2"
    assert page(table(row(broken)), HERE) == "1"


def test_content_controls_are_looked_through():
    def control(inner):
        return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    found = control(lines(5) + table(control(row("国"))) + control(lines(13)))
    assert page(found, HERE) == "1"
    assert page(found, paragraph("国"), HERE) == "2"


SHAPES = st.recursive(
    st.sampled_from(("", "国", "国" * 300, "{{ 名 }}", "A" * 90)),
    lambda inner: st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=4),
    max_leaves=25,
)
ROW_OWN = st.sampled_from(("", "<w:tblHeader/>", "<w:cantSplit/>"))
PARAGRAPH_OWN = st.sampled_from(("", "<w:keepNext/>", "<w:pageBreakBefore/>", "<w:keepLines/>"))


def block(shape, draw):
    if isinstance(shape, str):
        return paragraph(shape, own=draw(PARAGRAPH_OWN))
    rows = []
    for cells in shape:
        inner = [
            cell(block(each, draw), paragraph(), merge=draw(st.sampled_from((None, "", "restart"))))
            for each in cells
        ]
        height = draw(st.sampled_from((0, 300, 30 * PITCH)))
        rule = draw(st.sampled_from(("atLeast", "exact")))
        rows.append(row(*inner, own=draw(ROW_OWN), height=height, rule=rule))
    return table(*rows, grid=tuple(draw(st.sampled_from((0, -900, 200, 4000))) for _ in range(3)))


@settings(deadline=None)
@given(st.data(), st.lists(SHAPES, max_size=4), st.integers(-3, 20), st.integers(-3, 25))
def test_every_table_in_every_page_comes_to_an_end(data, shapes, high, wide):
    drawn = [block(shape, data.draw) for shape in shapes]
    last = section(high, wide)
    found = flow(*drawn, HERE, CONTENTS, last=last)
    (number,) = within(200_000, lambda: found.pages({"名": "见www.qingshan.gov.cn" * 9}))
    assert int(number) >= 1


@pytest.mark.parametrize(
    "drawn",
    [
        "<w:tbl/>",
        "<w:tbl><w:tr/></w:tbl>",
        "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
        "<w:p/>",
        "<w:sdt/>",
    ],
)
def test_what_is_left_out_of_a_document_does_not_hurt(drawn):
    assert page(drawn, HERE) == "1"

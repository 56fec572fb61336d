"""Marks stand where Word looks for them, with author, moment and a number of their own."""

from __future__ import annotations

import pytest

from disclosure.render.wordml import w
from disclosure.review.redline.pen import DELETED, INSERTED, Pen
from tests.render.markup import element, p, row

WHEN = "2025-09-30T08:00:00Z"


def names(parent) -> list[str]:
    return [each.tag.rpartition("}")[2] for each in parent]


def test_a_change_says_who_when_and_which():
    pen = Pen(WHEN, 7)
    found = [pen.change(INSERTED), pen.change(DELETED)]
    assert [dict(each.attrib) for each in found] == [
        {w("id"): number, w("author"): "比对", w("date"): WHEN} for number in ("7", "8")
    ]


def test_the_mark_of_a_paragraph_stands_before_its_section():
    paragraph = element(p("甲", properties='<w:pStyle w:val="a"/><w:sectPr/>'))
    Pen(WHEN, 1).mark_end(paragraph, DELETED)
    assert names(paragraph[0]) == ["pStyle", "rPr", "sectPr"]
    assert names(paragraph[0][1]) == ["del"]


def test_the_mark_of_a_paragraph_stands_before_the_looks_of_its_end():
    paragraph = element(p("甲", properties="<w:rPr><w:b/></w:rPr>"))
    Pen(WHEN, 1).mark_end(paragraph, INSERTED)
    assert names(paragraph[0][0]) == ["ins", "b"]


@pytest.mark.parametrize(
    ("before", "where"),
    [("", ["trPr", "tc"]), ("<w:tblPrEx/>", ["tblPrEx", "trPr", "tc"]), ("<w:trPr><w:tblHeader/></w:trPr>", ["trPr", "tc"])],
)  # fmt: skip
def test_the_mark_of_a_row_stands_last_among_its_properties(before, where):
    found = element(row("甲").replace("<w:tr>", f"<w:tr>{before}"))
    Pen(WHEN, 1).mark_row(found, INSERTED)
    assert names(found) == where
    assert names(found.find(w("trPr")))[-1] == "ins"


def changed(*kinds: str):
    pen = Pen(WHEN, 1)
    paragraph = element(p("甲"))
    for kind in kinds:
        paragraph.append(pen.change(kind))
    return paragraph


def test_changes_of_one_kind_on_both_sides_of_an_end_bear_two_minutes():
    pen, kinds = Pen(WHEN, 1), (INSERTED, INSERTED, INSERTED)
    one, other, third = (element("<w:p/>") for _ in kinds)
    for paragraph in (one, other, third):
        paragraph.append(pen.change(INSERTED))
    pen.part(one, other)
    pen.part(other, third)
    dates = [each[0].get(w("date")) for each in (one, other, third)]
    assert dates[0] == dates[2] == WHEN
    assert dates[1] == "2025-09-30T08:02:00Z"


def test_other_neighbours_keep_their_minute():
    pen = Pen(WHEN, 1)
    for one, other in (
        (changed(DELETED), changed(INSERTED)),
        (changed(INSERTED), changed(INSERTED)),
    ):
        pen.part(one, other)
        assert {each.get(w("date")) for each in other.iter(INSERTED, DELETED)} == {WHEN}

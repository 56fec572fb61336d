"""Entries of the contents lead to their headings and say what they say."""

from __future__ import annotations

import pytest

from disclosure.render.template.contents import entries, lint_contents, open_results
from tests.render.markup import body, element, field, p


def heading(text, name="_Toc1"):
    return p(f'<w:bookmarkStart w:id="1" w:name="{name}"/>', text, '<w:bookmarkEnd w:id="1"/>')


def entry(text, name="_Toc1"):
    return p(text, field(f"PAGEREF {name} \\h", "7"))


def told(*blocks):
    return [(each.code, each.message) for each in lint_contents(body(*blocks), "表样.docx")]


@pytest.mark.parametrize("text", ["一、概况", "概况", "一、　概况……", "二、概况"])
def test_an_entry_may_number_and_shorten_its_heading(text):
    assert told(entry(text), heading("2024年度一、概况" if text.startswith("一") else "概况")) == []


def test_an_entry_without_its_heading_is_told():
    assert told(entry("概况"))[0][0] == "E109"


def test_an_entry_that_says_something_else_is_told():
    assert told(entry("概况"), heading("情况"))[0][0] == "E110"


def test_a_bookmark_that_stands_twice_is_told():
    assert told(entry("概况"), heading("概况"), heading("概况")) == [
        ("E110", "第1段“概况7”：目录项指向的书签“_Toc1”出现了 2 次")
    ]


def test_a_page_number_is_no_part_of_the_title_wherever_it_stands():
    simple = element(
        f"<w:p>{p('甲')[5:-6]}<w:fldSimple w:instr=' PAGEREF _a '><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
    )
    (found,) = entries(body()) or entries(simple)
    assert (found.title, found.target) == ("甲", "_a")


def test_the_number_of_an_entry_is_opened_for_its_page():
    root = body(entry("甲", "_a"), entry("乙", "_b"))
    open_results(root)
    assert [each.results[0].text for each in entries(root)] == ["\ue0000\ue000", "\ue0001\ue000"]


def test_fields_of_other_kinds_are_no_entries():
    assert entries(body(p(field("PAGE")), p(field("REF _a")))) == ()

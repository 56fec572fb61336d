"""Sections bear numerals without a gap."""

from __future__ import annotations

from disclosure.narrate import numerals, omitted_sections
from tests.narrate.telling import filing, story


def test_the_next_section_moves_up_where_one_is_omitted():
    assert numerals(("收入", "机关运行经费", "政府采购"), {"机关运行经费"}) == {
        "收入": "一",
        "机关运行经费": "",
        "政府采购": "二",
    }


def test_agencies_have_section_ten():
    assert omitted_sections(story(filing())) == frozenset()


def test_institutions_have_it_only_if_they_spent_something():
    units = [{"名称": "区苗圃", "性质": "事业"}]
    assert omitted_sections(story(filing(单位=units))) == frozenset()
    without = filing(单位=units, 机关运行经费=None)
    assert omitted_sections(story(without)) == frozenset({"机关运行经费"})

"""Sections bear numerals without a gap."""

from __future__ import annotations

from disclosure.edition import Section
from disclosure.narrate import numerals, omitted_sections
from disclosure.narrate.sections import all_numerals
from tests.narrate.telling import filing, story


def test_the_next_section_moves_up_where_one_is_omitted():
    assert numerals(("收入", "机关运行经费", "政府采购"), {"机关运行经费"}) == {
        "收入": "一",
        "机关运行经费": "",
        "政府采购": "二",
    }


def test_parts_of_a_section_are_numbered_anew():
    parts = (Section("运行"), Section("采购"), Section("资产"))
    sections = (Section("收入"), Section("其他", parts=parts))
    found = all_numerals(sections, {"运行"})
    assert found == {"收入": "一", "其他": "二", "运行": "", "采购": "一", "资产": "二"}


def test_agencies_have_section_ten():
    assert omitted_sections(story(filing())) == frozenset()


def test_institutions_have_it_only_if_they_spent_something():
    units = [{"名称": "区苗圃", "性质": "事业"}]
    assert omitted_sections(story(filing(单位=units))) == frozenset()
    without = filing(单位=units, 机关运行经费=None)
    assert omitted_sections(story(without)) == frozenset({"机关运行经费"})

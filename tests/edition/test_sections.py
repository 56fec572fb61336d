"""Sections and the conditions under which they are printed."""

from __future__ import annotations

from disclosure.edition import Section
from disclosure.edition.sections import sections_of


def test_a_plain_name_is_a_section_that_is_always_there() -> None:
    assert sections_of(["收入"]) == (Section("收入"),)
    assert not Section("收入").may_be_left_out


def test_a_section_with_conditions_may_be_left_out() -> None:
    conditions = {"名称": "机关运行经费", "有单位则印": ["行政"], "有数则印": ["机关运行经费.决算"]}
    (section,) = sections_of([conditions])
    assert section == Section("机关运行经费", frozenset({"行政"}), ("机关运行经费.决算",))
    assert section.may_be_left_out


def test_a_section_may_have_parts() -> None:
    (section,) = sections_of(
        [{"名称": "其他", "小节": ["采购", {"名称": "购买", "有单位则印": ["行政"]}]}]
    )
    assert section.parts == (Section("采购"), Section("购买", frozenset({"行政"})))

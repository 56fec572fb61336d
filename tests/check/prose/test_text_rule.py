"""Rules on single texts: excerpts that are found where they stand, and a first look that is enough."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.check import Strangers
from disclosure.check.prose.text_rule import MOST, Slip, TextRule, excerpt_of, findings, quoted
from disclosure.check.prose.texts import Part, text_at
from disclosure.check.rules import prose

RULES = [rule for rule in prose.RULES if isinstance(rule, TextRule)]
#: Characters of which slips are made, and some between them.
SOUP = st.text(
    st.sampled_from(
        "造林造林的，。,.:()（）“”《》0123456789 年元万市级直xX增加减少大小于【】…请\n"
    ),
    max_size=60,
)


@given(st.text(st.sampled_from("甲乙，。"), min_size=1, max_size=30), st.data())
def test_an_excerpt_begins_where_the_slip_does_unless_it_repeats_the_end(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = excerpt_of(text, start, end)
    assert text[start:end] in found
    at = text.find(found)
    assert at == start or found.endswith(text[start:end]) or text.find(text[start:]) < start


def test_an_excerpt_grows_until_it_is_the_first():
    assert excerpt_of("一,二,三", 3, 4) == ",三"
    assert excerpt_of("一,二,", 3, 4) == "二,"
    assert excerpt_of("一,二", 1, 2) == ","


def test_a_text_full_of_slips_is_not_reported_for_ever():
    text = text_at((), Part.REASON, "甲" * 100)
    slips = (Slip(index, index + 1, f"第{index}处") for index in range(100))
    assert len(list(findings(text, slips, "改"))) == MOST


def test_a_long_quotation_is_cut():
    assert quoted("甲" * 100) == "“" + "甲" * 24 + "…”"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=st.lists(SOUP, min_size=1, max_size=4))
def test_the_first_look_sees_what_the_second_finds(case_of, both_years, rule, lines):
    """All texts of a part as one, a line each, against the same texts one by one."""
    case, _ = _cached(case_of, both_years)
    case = replace(case, other_names=Strangers({"造林元", "市级直"}))
    for part in rule.parts:
        each = [text_at((), part, line) for line in lines]
        single = any(any(rule.look(text, case)) for text in each)
        joined = replace(
            each[0],
            text="\n".join(text.text for text in each),
            plain="\n".join(text.plain for text in each),
        )
        assert any(rule.look(joined, case)) >= single


_CASES: dict[int, object] = {}


def _cached(case_of, text):
    if not _CASES:
        _CASES[0] = case_of(text)
    return _CASES[0]

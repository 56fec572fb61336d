"""One typed number changed in a sound file: it is found, and what it breaks is one problem."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.check import check
from disclosure.check.naming import bare
from disclosure.compute import Fact
from disclosure.diagnostics import Severity

BLOCKS = ("收入", "支出", "结转结余", "基本支出经济分类", "核对")
EQUALITIES = ("T201", "T202", "T203", "T204", "T205", "T206", "T207", "T211", "T233")
#: The example is one sound file; a fixture of the function is as good as one of the module.
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def changed(text, place, value):
    """Write another value at the place of a scalar."""
    lines = text.split("\n")
    line, start = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = f"{line[:start]}{value}{line[start + place.length :]}"
    return "\n".join(lines)


@pytest.fixture
def places(both_years, case_of):
    """The amounts of the file: their names, where they stand, their values in 元."""
    case, loaded = case_of(both_years)
    pointers = [f.origin.pointer for f in case.figures.values() if isinstance(f.origin, Fact)]
    pointers += [("核对", path) for path in case.accounts.stated]
    found = []
    for pointer in pointers:
        if pointer[0] in BLOCKS:
            place = loaded.place(pointer)
            value = Decimal(place.text[place.column - 1 :][: place.length])
            found.append((pointer[-1] if pointer[0] == "核对" else ".".join(pointer), place, value))
    return found


@SHARED
@given(data=st.data(), change=st.integers(-(10**9), 10**9).filter(bool))
def test_what_is_said_to_be_the_only_one_is_the_one(both_years, case_of, places, data, change):
    path, place, value = data.draw(st.sampled_from(places))
    case, loaded = case_of(changed(both_years, place, value + Decimal(change) / 100))
    errors = [d for d in check(case, loaded).diagnostics if d.severity is Severity.ERROR]
    errors = [each for each in errors if each.code in EQUALITIES]
    assert errors
    assert sum(not each.follows for each in errors) == 1
    (first,) = (each for each in errors if not each.follows)
    claim = re.search(r"只改“(.*?)”一个数，改为 (-?[\d.]+)(?:（|，)", first.hint)
    if claim:
        assert bare(claim[1]).endswith(path)
        assert Decimal(claim[2]) == value


def test_equations_that_break_at_one_figure_follow_the_most_specific(both_years, case_of):
    text = both_years.replace("    2130201: 6000000.00", "    2130201: 6000001.00")
    case, loaded = case_of(text)
    found = check(case, loaded).diagnostics
    assert [(each.code, each.follows) for each in found] == [
        ("T207", ""), ("T201", "T207"), ("T202", "T207"), ("T211", "T207"),
    ]  # fmt: skip
    assert len({(each.place.line, each.place.column) for each in found}) == 1
    assert (
        "只改“收入.一般公共预算财政拨款.2130201（行政运行）”一个数，改为 6000000.00，"
        in found[0].hint
    )
    assert all(each.related == () for each in found[1:])


def test_two_slips_are_two_problems(both_years, case_of):
    text = both_years.replace("    2130201: 6000000.00", "    2130201: 6000001.00")
    text = text.replace("  30201: 1500000.00", "  30201: 1500000.10")
    case, loaded = case_of(text)
    leading = [each.code for each in check(case, loaded).diagnostics if not each.follows]
    assert leading == ["T207", "T205"]


def test_a_missing_item_is_said_to_be_missing(both_years, case_of):
    case, loaded = case_of(both_years.replace("    2210201: 500000.00\n  政", "  政"))
    first, *others = check(case, loaded).diagnostics
    assert first.code == "T207"
    assert "可能漏填或多填了一项，金额 500,000.00 元" in first.hint
    assert {each.follows for each in others} == {"T207"}


def test_a_group_stands_together_after_its_first(both_years, case_of):
    case, loaded = case_of(
        both_years.replace("    2130201: 6000000.00", "    2130201: 60000000.00")
    )
    first, *others = check(case, loaded).diagnostics
    assert min([*others, first], key=lambda each: each.order) == first
    assert replace(first, follows="T100").order < first.order


def test_an_excused_equation_leads_no_group(both_years, case_of):
    waiver = "例外:\n  - {规则: T207, 理由: 收入记在上级科目, 批准: 财务科}\n核对:\n"
    text = both_years.replace("    2130201: 6000000.00", "    2130201: 6000001.00")
    case, loaded = case_of(text.replace("核对:\n", waiver))
    found = check(case, loaded).diagnostics
    assert {each.follows for each in found} <= {"", "T201", "T202", "T211"}
    assert next(each for each in found if each.code == "T207").severity is Severity.NOTE


def _at(case_of, text: str, old: str, new: str):
    assert text.count(old) == 1, old
    return check(*case_of(text.replace(old, new))).diagnostics


def test_between_equals_a_limit_that_must_hold_decides_for_a_likely_slip(both_years, case_of):
    """Any number of basic spending would mend T205, but 30231 alone mends T232 as well."""
    found = _at(case_of, both_years, "30231: 30000.00", "30231: 300000.00")
    assert [each.code for each in found] == ["T205", "T232"]
    assert {each.place.text for each in found} == {"  30231: 300000.00"}
    assert "改为 30000.00（可能多写了，是应有数的 10 倍），T205、T232 就成立" in found[0].hint


def test_without_a_slip_a_limit_decides_nothing(both_years, case_of):
    """Of 公用经费 an item is missing: another item below the limit is not the one to change."""
    tie_out, limit = _at(case_of, both_years, "  30201: 1500000.00\n", "")
    assert (tie_out.code, limit.code) == ("T205", "T235")
    assert "只改" not in tie_out.hint + limit.hint
    assert "30213" not in tie_out.place.text


def test_a_limit_that_only_warns_is_no_evidence(case_of, root):
    """Contracts of several years may exceed the year's spending: T242 may be right as it is."""
    text = (root / "departments/qingshan-party-office/2024-final.yaml").read_text(encoding="utf-8")
    found = _at(case_of, text, "金额: 266.61", "金额: 266.16")
    assert {"T211", "T242"} <= {each.code for each in found}
    stated = next(each for each in found if each.code == "T211")
    assert stated.hint.startswith("“政府采购.工程.金额”可能有两个相邻数字写颠倒。")

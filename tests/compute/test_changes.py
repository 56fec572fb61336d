"""Comparisons of one disclosure, and when a reason is due (Y-1 to Y-4)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.compute import Figure, Figures, Formula
from disclosure.compute.changes import changes, is_reason_due
from disclosure.edition.comparing import comparisons_of
from disclosure.terms import Unit


def forms(due, bases=None, **more):
    data = {"本期": "今", "基数": bases or {"年初预算": "昔"}, "要原因": due, **more}
    return comparisons_of({"比": data})


def figures(now, base, slack="0"):
    made = {
        path: Figure(
            path, None if value is None else Decimal(value), Unit.AMOUNT, Formula("求和", ())
        )
        for path, value in (("今", now), ("昔", base))
    }
    return Figures(made, {"今": Decimal(slack)})


@pytest.mark.parametrize(
    ("due", "now", "base", "is_due"),
    [
        ("有增减", "10000", "20000", True),
        ("有增减", "10000", "10000", False),
        ("有增减", "10049", "10000", False),
        ("有增减", "10050", "10000", True),
        ("有增减或为零", "0", "0", True),
        ("有增减", "0", "0", False),
        ("追加或未完成", "20001", "10000", True),
        ("追加或未完成", "9500", "10000", False),
        ("追加或未完成", "9499", "10000", True),
        ("不要", "0", "10000", False),
        ("有增减", None, "10000", False),
    ],
)
def test_a_reason_is_due_as_the_form_says(due, now, base, is_due):
    (change,) = changes(forms(due, 门槛="95"), frozenset({"今", "昔"}), frozenset())
    assert is_reason_due(change, figures(now, base)) is is_due


def test_what_rounding_may_have_made_needs_no_reason():
    (change,) = changes(forms("有增减"), frozenset({"今", "昔"}), frozenset())
    assert not is_reason_due(change, figures("10100", "10000", slack="100"))
    assert is_reason_due(change, figures("10101", "10000", slack="100"))


def test_the_first_known_base_is_taken_and_an_only_one_counts_though_unknown():
    bases = {"年初预算": "甲", "上年": "乙"}
    paths = frozenset({"今", "甲", "乙"})
    (change,) = changes(forms("有增减", bases), paths, frozenset({"乙"}))
    assert (change.base, change.against) == ("乙", "上年")
    assert changes(forms("有增减", bases), paths, frozenset()) == ()
    (only,) = changes(forms("有增减"), frozenset({"今", "昔"}), frozenset())
    assert only.base == "昔"


def test_by_subject_each_pair_meets_at_the_level_that_both_sides_know():
    data = {
        "预算.{编码}": {"本期": "支出.{编码}.合计", "基数": {"年初预算": "预算.{编码}"}, "要原因": "有增减"},
        "预算.合计": {
            "本期": "支出.合计", "基数": {"年初预算": "预算.合计"}, "要原因": "有增减",
            "没有分科目时": "预算.{编码}",
        },
    }  # fmt: skip
    paths = frozenset(
        {
            "预算.2130201",
            "预算.21302",
            "预算.合计",
            "支出.21302.合计",
            "支出.2130201.合计",
            "支出.合计",
        }
    )
    made = changes(comparisons_of(data), paths, frozenset({"支出.21302.基本支出"}))
    assert [change.name for change in made] == ["预算.21302", "预算.合计"]
    moved = {"支出.合计": "9", "预算.合计": "1"}
    figures = Figures(
        {
            p: Figure(p, Decimal(v) * 10000, Unit.AMOUNT, Formula("求和", ()))
            for p, v in moved.items()
        }
    )
    assert not is_reason_due(made[1], figures), "its items give the reasons"
    totals = frozenset({"预算.合计", "支出.合计"})
    assert [each.name for each in changes(comparisons_of(data), totals, frozenset())] == [
        "预算.合计"
    ]

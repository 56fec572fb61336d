"""Sums that every kind has: what goes into them, and what does not."""

from __future__ import annotations

from disclosure.compute.names import FUNDS
from disclosure.compute.together import by_code, funds_together, halves, spent, three_public_totals

CODES = {FUNDS[0]: ["208", "2080505"], FUNDS[1]: ["208"], FUNDS[2]: [], FUNDS[3]: ["213"]}


def columns_of(fund: str) -> tuple[str, ...]:
    return (
        ("基本支出", "经营支出", "合计") if fund in (FUNDS[3], "全部资金") else ("基本支出", "合计")
    )


def made(derived):
    return {each.path: each.inputs for each in derived}


def test_a_code_comes_with_the_parts_that_have_it_and_the_total_with_all():
    assert list(by_code(FUNDS[:3], CODES)) == [
        ("合计", FUNDS[:3]),
        ("208", FUNDS[:2]),
        ("2080505", FUNDS[:1]),
    ]


def test_funds_together_add_up_the_funds_that_have_the_code_and_the_column():
    sums = made(funds_together(CODES, columns_of))
    assert sums["支出.财政拨款.208.合计"] == tuple(f"支出.{fund}.208.合计" for fund in FUNDS[:2])
    assert sums["支出.全部资金.基本支出"] == tuple(f"支出.{fund}.基本支出" for fund in FUNDS)
    assert sums["支出.全部资金.213.经营支出"] == (f"支出.{FUNDS[3]}.213.经营支出",)
    assert "支出.财政拨款.经营支出" not in sums
    assert "支出.财政拨款.213.合计" not in sums


def test_the_path_of_a_total_has_no_code():
    assert spent("其他资金", "合计", "合计") == "支出.其他资金.合计"
    assert spent("其他资金", "213", "合计") == "支出.其他资金.213.合计"


def test_every_class_is_in_one_half():
    sums = made(halves(("301", "30101", "302", "310"), {"301", "303"}))
    assert sums == {
        "基本支出经济分类.人员经费": ("基本支出经济分类.301",),
        "基本支出经济分类.公用经费": ("基本支出经济分类.302", "基本支出经济分类.310"),
        "基本支出经济分类.合计": ("基本支出经济分类.人员经费", "基本支出经济分类.公用经费"),
    }


def test_vehicles_are_bought_and_kept_and_count_once():
    assert made(three_public_totals("预算")) == {
        "三公经费.公务用车购置及运行维护费.预算": (
            "三公经费.公务用车购置费.预算",
            "三公经费.公务用车运行维护费.预算",
        ),
        "三公经费.合计.预算": (
            "三公经费.因公出国境费.预算",
            "三公经费.公务用车购置及运行维护费.预算",
            "三公经费.公务接待费.预算",
        ),
    }

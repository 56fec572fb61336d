"""T28x: what was carried over, and what was published last year."""

from __future__ import annotations

import pytest

from disclosure.diagnostics import Severity, Status
from tests.check.families import FAMILIES, LAST_YEAR, THIS_YEAR, edited
from tests.pipeline.judging import judged

FAMILY = FAMILIES["相邻两年"]


@pytest.fixture
def between(tmp_path):
    """What the rules say of this year's file after replacements in both years' files."""

    def run(this=(), last=()):
        files = {
            THIS_YEAR: edited(FAMILY[THIS_YEAR], *this),
            LAST_YEAR: edited(FAMILY[LAST_YEAR], *last),
        }
        return judged(tmp_path, files)

    return run


def ended(report, code):
    return next(each for each in report.obligations if each.code == code)


def told(report):
    """The figures of T28x that were found, with the two sides."""
    found = [each for each in report.diagnostics if each.code.startswith("T28")]
    assert all(each.severity is Severity.WARNING for each in found)
    return [each.message.partition("（")[2].partition("，相差")[0] for each in found]


def test_two_years_that_meet_say_nothing(between):
    report = between()
    assert report.diagnostics == ()
    assert {ended(report, f"T28{i}").status for i in (1, 2, 3)} == {Status.HOLDS}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    其他资金: {合计: 5000.00}\n  年末", "    其他资金: {合计: 50000.00}\n  年末",
         "结转结余.年初.其他资金.合计）：本年文件 50,000.00 元，上年文件 5,000.00 元"),
        ("    政府性基金预算财政拨款: {2120803: 90000.00}\n", "",
         "结转结余.年初.政府性基金预算财政拨款.合计）：本年文件 0.00 元，上年文件 90,000.00 元"),
        ("  财政拨款收支总计: 8430000.00", "  财政拨款收支总计: 8430000.01",
         "上年.财政拨款收支总计）：本年文件 8,430,000.01 元，上年文件 8,430,000.00 元"),
        ("  政府性基金预算财政拨款收入: 300000.00", "  政府性基金预算财政拨款收入: 30000.00",
         "上年.政府性基金预算财政拨款收入）：本年文件 30,000.00 元，上年文件 300,000.00 元"),
        ("  国有资本经营预算财政拨款收入: 10000.00", "  国有资本经营预算财政拨款收入: 0",
         "上年.国有资本经营预算财政拨款收入）：本年文件 0.00 元，上年文件 10,000.00 元"),
        ("  一般公共预算财政拨款收入: 8000000.00", "  一般公共预算财政拨款收入: 8000001.00",
         "上年.一般公共预算财政拨款收入）：本年文件 8,000,001.00 元，上年文件 8,000,000.00 元"),
        ("  机关运行经费: 2000000.00", "  机关运行经费: 1900000.00",
         "上年.机关运行经费）：本年文件 1,900,000.00 元，上年文件 2,000,000.00 元"),
        ("    2130204: 1550000.00\n    2210201: 500000.00\n原因",
         "    2130204: 1500000.00\n    2210201: 500000.00\n原因",
         "上年.支出.2130204（事业机构））：本年文件 1,500,000.00 元，上年文件 1,550,000.00 元"),
    ],
)  # fmt: skip
def test_it_tells_both_years(between, old, new, expected):
    assert told(between(this=[(old, new)])) == [expected]


BY_ITEM = "    2130201: 6000000.00\n    2130204: 1550000.00\n    2210201: 500000.00\n原因"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("    合计: 8050000.00\n原因", []),
        ("    合计: 8040000.00\n原因", ["上年.支出.合计）：本年文件 8,040,000.00 元，上年文件 8,050,000.00 元"]),
        ("    213: 7550000.00\n    221: 500000.00\n原因", []),
        ("    213: 7500000.00\n    221: 500000.00\n原因", ["上年.支出.213（农林水支出））：本年文件 7,500,000.00 元，上年文件 7,550,000.00 元"]),
    ],
)  # fmt: skip
def test_last_year_known_more_coarsely_meets_at_that_level(between, typed, found):
    assert told(between(this=[(BY_ITEM, typed)])) == found


def test_income_by_item_is_compared_too(between):
    items = "  收入:\n    2130201: 6000000.00\n    2130204: 1500000.00\n    2210201: 500001.00\n"
    typed = ("  一般公共预算财政拨款收入: 8000000.00\n", items)
    expected = "上年.收入.2210201（住房公积金））：本年文件 500,001.00 元，上年文件 500,000.00 元"
    assert told(between(this=[typed])) == [expected]


def test_an_unknown_figure_is_not_compared(between):
    unknown = ("  机关运行经费: 2000000.00", "  机关运行经费: {未公布: 上年公开文件未载明}")
    assert told(between(this=[unknown])) == []


def test_another_scope_is_not_comparable(between):
    report = between(last=[("口径: 部门汇总", "口径: 部门")])
    assert ended(report, "T281").status is Status.NOT_APPLICABLE
    assert ended(report, "T281").why == "这里的口径是“部门汇总”，上年文件是“部门”"


def test_a_broken_file_of_last_year_breaks_nothing_but_is_never_green(between):
    report = between(last=[("金额单位: 元", "金额单位: 角")])
    assert report.diagnostics == ()
    assert ended(report, "T282").status is Status.NOT_RUN
    assert ended(report, "T282").why == f"文件 {LAST_YEAR} 有错误，没有读懂"


def test_without_a_file_of_last_year_it_does_not_apply(tmp_path):
    report = judged(tmp_path, {THIS_YEAR: FAMILY[THIS_YEAR]})
    assert ended(report, "T283").status is Status.NOT_APPLICABLE
    assert ended(report, "T283").why == f"没有文件 {LAST_YEAR}"


def test_an_approved_adjustment_is_an_exception(between):
    opening = "结转结余.年初.一般公共预算财政拨款.合计"
    report = between(
        last=[("    一般公共预算财政拨款: {2130204: 30000.00}", "    一般公共预算财政拨款: {2130204: 25000.00}")],
        this=[("核对:\n", f"例外:\n  - {{规则: T281, 数: {opening}, 理由: 按审计意见调整, 批准: 财务负责人}}\n核对:\n")],
    )  # fmt: skip
    (found,) = report.diagnostics
    assert (found.code, found.severity) == ("T281", Severity.NOTE)
    assert found.message.endswith("；已列为例外：按审计意见调整（财务负责人批准）")

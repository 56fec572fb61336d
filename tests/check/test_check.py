"""The rules on whole disclosures: silent where all is well, exact where something is wrong."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.check import PAGES, RULES, check
from disclosure.check.catalog import RETIRED
from disclosure.check.equations.equation import Equation, Side
from disclosure.compute import Figure, Figures, Formula
from disclosure.diagnostics import Severity
from disclosure.terms import Unit


@pytest.fixture
def found(case_of):
    def run(text):
        case, loaded = case_of(text)
        return check(case, loaded).diagnostics

    return run


def codes(diagnostics):
    return [diagnostic.code for diagnostic in diagnostics]


def test_a_consistent_disclosure_raises_nothing(found, both_years):
    assert found(both_years) == ()


@pytest.mark.parametrize(
    ("slug", "beside_tails"),
    [
        ("qingshan-party-office", []),
        (
            "hanyang-party-work-committee",
            [
                (
                    "T251 项目执行数合计不大于项目支出（一般公共预算）："
                    "左边 460.72，右边 438.76，相差 21.96 万元"
                    "（预算绩效.自评项目.一般公共预算.执行数 <= 支出.一般公共预算财政拨款.项目支出）"
                ),
                "T261 养老保险：30108 有 9.94 万元，2080505 没有数",
                "T261 基本医疗保险：30110 有 4.10 万元，2101101＋2101102 没有数",
            ],
        ),
    ],
)
def test_the_departments_have_tails_no_error_and_known_doubts(found, root, slug, beside_tails):
    text = (root / "departments" / slug / "2024-final.yaml").read_text(encoding="utf-8")
    diagnostics = [each for each in found(text) if each.code[:2] == "T2" and each.code != "T213"]
    assert sorted(f"{each.code} {each.message}" for each in diagnostics) == beside_tails
    assert Severity.ERROR not in {each.severity for each in found(text)}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    2130204: 120000.00\n支出", "    2130204: 120000.01\n支出", {"T201", "T206", "T211"}),
        ("    2130201: 6000000.00", "    2130201: 6000001.00", {"T201", "T202", "T207", "T211"}),
        ("    政府性基金预算财政拨款: {2120803: 90000.00}", "    政府性基金预算财政拨款: {2120803: 9000.00}", {"T201", "T203", "T207"}),
        ("  30201: 1500000.00", "  30201: 1500000.10", {"T205"}),
        ("  收入.全部资金.合计: 8430000.00", "  收入.全部资金.合计: 8430000.01", {"T211"}),
        ("  收入.全部资金.合计: ", "  收入.全部来源.合计: ", {"T212"}),
        ("  30302: 950000.00", "  30306: 950000.00\n  30398: 0", {"T223"}),
        ("  2210201: 500000.00\n基本", "  2210201: 500000.00\n  221: 500000.00\n基本", {"T222"}),
        ("年度: 2024", "年度: 2023", {"T227"}),
        ("  机关运行经费: 办公用房维修\n", "", {"N301"}),
        ("原因: 年内没有购置公务用车", "用途: 无", {"N301"}),
        ("    2210201: {基本支出: 500000.00}", "    2210201: {基本支出: 500000.00, 名称: 房改支出}", {"T224"}),
    ],
)  # fmt: skip
def test_it_names_what_does_not_hold(found, both_years, old, new, expected):
    assert old in both_years
    assert set(codes(found(both_years.replace(old, new)))) == expected


def test_it_reports_both_sides_and_the_difference_at_the_first_fact(found, both_years):
    text = both_years.replace("  30201: 1500000.00", "  30201: 1500000.10")
    (diagnostic,) = found(text)
    assert diagnostic.message == (
        "基本支出按功能分类与按经济分类相等：左边 7,000,000.00 元，右边 7,000,000.10 元，相差 -0.10 元"
        "（支出.一般公共预算财政拨款.基本支出 = 基本支出经济分类.合计）"
    )
    assert diagnostic.place.text.strip() == "2130201: {基本支出: 5600000.00, 项目支出: 400000.00}"
    assert "基本支出经济分类.30201（办公费）" in {related.message for related in diagnostic.related}


def test_a_missing_reason_comes_with_the_breakdown_as_a_draft(found, both_years):
    text = both_years.replace("  一般公共预算财政拨款支出: 造林绿化任务加重\n", "")
    (diagnostic,) = found(text)
    assert diagnostic.code == "N301"
    assert "相差 650,000.00 元" in diagnostic.message
    assert "行政运行增加500,000.00 元" in diagnostic.hint
    assert diagnostic.place.text.strip() == "原因:"


def test_a_code_outside_the_catalogue_needs_a_name_and_keeps_a_warning(found, both_years):
    text = both_years.replace("2120803", "2120877")
    (nameless,) = found(text)
    assert (nameless.code, nameless.severity, len(nameless.related)) == ("T221", Severity.ERROR, 4)
    spent = "2120877: {项目支出: 250000.00"
    (named,) = found(text.replace(spent, spent + ", 名称: 新设科目"))
    assert (named.code, named.severity) == ("T226", Severity.WARNING)


def test_every_row_of_the_form_has_a_name_in_the_catalogue(edition):
    assert all(edition.economic(code) for code in edition.economic_codes)
    assert all(edition.function(code) for code in edition.function_classes)


def test_every_code_is_used_once_and_has_its_page():
    numbers = [rule.code for rule in RULES]
    assert RETIRED.isdisjoint(numbers)
    assert len(numbers) == len(set(numbers))
    assert [page.code for page in PAGES] == [*numbers, "T901", "T902"]
    assert all(page.what and page.why and page.fix for page in PAGES)
    assert all(isinstance(rule.severity, Severity) for rule in RULES)


@pytest.mark.parametrize(
    ("whole", "why"), [(-5, "“乙”是负数，不能比大小"), (5, ""), (0, "两边都没有填写")]
)
def test_below_a_negative_whole_there_is_nothing_to_compare(whole, why):
    """A spending total may be negative, where spending of earlier years came back."""
    found = {
        name: Figure(name, Decimal(value), Unit.AMOUNT, Formula("求和", ()))
        for name, value in (("甲", 0), ("乙", whole))
    }
    assert Equation.parse("甲 <= 乙").unanswerable(Figures(found)) == why
    assert "负数" not in Equation.parse("甲 = 乙").unanswerable(Figures(found))


@pytest.mark.parametrize("words", [[], ["a", "b"], ["a", "+"], ["a", "*", "b"]])
def test_a_malformed_equation_is_our_mistake(words):
    with pytest.raises(ValueError, match="not a sum"):
        Side.parse(words)

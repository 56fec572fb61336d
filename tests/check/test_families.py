"""The families of tie-outs: what each rule reports, what it leaves alone, when it does not apply."""

from __future__ import annotations

import pytest

from disclosure.check import check
from disclosure.diagnostics import Status

#: What stands in the sample, for the replacements below.
BASIC = "    2130204: {基本支出: 900000.00, 项目支出: 650000.00}"
INCOME = "    2130204: 1500000.00\n    2210201: 500000.00"
OPENING = "    一般公共预算财政拨款: {2130204: 80000.00}"
CLOSING = "    一般公共预算财政拨款: {2130204: 30000.00}"
AGENCY, SERVICE = "性质: 行政", "性质: 事业"
OPERATIONS = "机关运行经费: {年初预算: 1900000.00, 决算: 2000000.00}"
GOODS = "货物: {金额: 100000.00, 中小企业: 80000.00}"
GUESTS = "    外宾接待: {金额: 5000.00, 批次: 1, 人次: 6}\n"
HOME = "    国内接待: {金额: 15000.00, 批次: 12, 人次: 150}\n"
POINTS = "分值: 60, 得分: 57"


@pytest.fixture
def report(both_years, case_of):
    def made(*replacements):
        text = both_years
        for old, new in replacements:
            assert old in text, old
            text = text.replace(old, new)
        case, loaded = case_of(text)
        return check(case, loaded)

    return made


def outcome(report, code):
    return next(each for each in report.obligations if each.code == code)


def said(report, code):
    return [each.message for each in report.diagnostics if each.code == code]


class TestBalancesByItem:
    def test_it_compares_at_the_coarser_level_of_the_two_sides(self, report):
        """Income known by 款 only: the items spent under it are held against it together."""
        whole = (
            "    2130201: 6000000.00\n" + INCOME,
            "    21302: 7500000.00\n    2210201: 500000.00",
        )
        assert said(report(whole), "T207") == []
        off = (whole[0], whole[1].replace("7500000", "7500001"))
        assert said(report(off), "T207")[0].startswith(
            "财政拨款逐项平衡（21302 林业和草原）：左边 7,580,001.00 元，右边 7,580,000.00 元"
        )

    def test_it_needs_the_balances_by_item(self, report):
        total = (CLOSING, "    一般公共预算财政拨款: {合计: 30000.00}")
        moved = (INCOME, "    2130204: 1530000.00\n    2210201: 470000.00")
        assert said(report(total, moved), "T207") == []
        assert outcome(report(total, moved), "T207").status is Status.HOLDS  # the other funds do
        assert len(said(report(moved), "T207")) == 2

    def test_a_balance_of_nought_in_total_is_no_balance(self, report):
        nought = (
            (CLOSING, "    一般公共预算财政拨款: {合计: 0}"),
            (OPENING, "    一般公共预算财政拨款: {合计: 0}"),
        )
        assert len(said(report(*nought), "T207")) == 1

    def test_an_unknown_balance_leaves_the_fund_alone(self, report):
        unknown = (CLOSING, "    一般公共预算财政拨款: {合计: {未公布: 没有公布过}}")
        found = report(unknown)
        assert (said(found, "T202"), said(found, "T207")) == ([], [])
        assert outcome(found, "T202").why == "“结转结余.年末.一般公共预算财政拨款.合计”未公布"

    def test_other_money_is_never_held_by_item(self, report):
        moved = ("  事业收入:\n    2130204: 120000.00", "  事业收入:\n    2130299: 120000.00")
        assert report(moved).diagnostics == ()


class TestOtherMoney:
    def test_used_surplus_and_distribution_take_part(self, report):
        used = (
            "    其他资金: {合计: 5000.00}\n",
            "    其他资金: {合计: 5000.00}\n  使用非财政拨款结余: 700.00\n  结余分配: 700.00\n",
        )
        assert report(used).diagnostics == ()
        assert said(report((used[0], used[1].replace("结余分配: 700", "结余分配: 600"))), "T206")

    def test_a_department_without_other_money_has_no_such_balance(self, report):
        gone = [
            ("  事业收入:\n    2130204: 120000.00\n", ""),
            ("  其他资金:\n    2130204: {项目支出: 100000.00, 经营支出: 15000.00}\n", ""),
            ("    其他资金: {合计: 5000.00}\n", ""),
        ]
        assert outcome(report(*gone), "T206").why == "两边都没有填写"

    def test_negative_fiscal_amounts_are_legal(self, report):
        """Money of earlier years taken back makes an item negative."""
        back = [
            (BASIC, BASIC + "\n    2130299: {项目支出: -20000.00}"),
            (INCOME, INCOME + "\n    2130299: -20000.00"),
        ]
        assert {each.code for each in report(*back).diagnostics} <= {"T211", "T251", "N301"}


class TestThreePublic:
    @pytest.mark.parametrize(
        ("replacements", "code"),
        [
            ([(GUESTS + HOME, "")], None),
            ([(GUESTS, "")], None),
            ([(HOME, ""), ("{金额: 5000.00,", "{金额: 25000.00,")], "T233"),
            ([("{金额: 5000.00,", "{金额: 5000.01,")], "T233"),
            ([(GUESTS, "    外宾接待: {未公布: 没有公布过}\n")], None),
            ([("  30231: 30000.00", "  30231: 20000.00"), ("  30201: 1500000.00", "  30201: 1510000.00")], None),
            ([("  30231: 30000.00", "  30231: 30000.01"), ("  30201: 1500000.00", "  30201: 1499999.99")], "T232"),
        ],
    )  # fmt: skip
    def test_a_part_may_be_less_than_the_whole_and_never_more(self, report, replacements, code):
        found = {each.code for each in report(*replacements).diagnostics}
        assert found - {"N301"} == ({code} if code else set())

    @pytest.mark.parametrize(
        ("nature", "actual", "code"),
        [
            (SERVICE, "2550000.00", None),
            (SERVICE, "2550000.01", "T235"),
            ("性质: 参公", "2550000.00", None),
            ("性质: 参公", "2550000.01", "T234"),
        ],
    )
    def test_operations_equal_or_stay_below_the_public_part(self, report, nature, actual, code):
        found = report((SERVICE, nature), (OPERATIONS, OPERATIONS.replace("2000000.00", actual)))
        assert [each.code for each in found.diagnostics] == ([code] if code else [])

    def test_institutions_alone_have_none(self, report):
        assert len(said(report((AGENCY, SERVICE)), "T236")) == 1
        none = report(
            (AGENCY, SERVICE),
            (OPERATIONS + "\n", ""),
            ("  机关运行经费: 办公用房维修\n", ""),
            ("  机关运行经费: 1850000.00\n", ""),
        )
        assert none.diagnostics == ()
        assert outcome(none, "T235").why == "没有行政、参公单位"

    @pytest.mark.parametrize(
        ("old", "new", "messages"),
        [
            ("购置数: 0", "购置数: 1", ["有购置数，没有公务用车购置费"]),
            ("团组数: 0, 人次: 0", "团组数: 1, 人次: 3", ["有团组数，没有因公出国（境）费"]),
            ("批次: 12,", "批次: 0,", ["有国内接待支出，没有国内接待批次"]),
            ("批次: 12,", "批次: {未公布: 没有公布过},", []),
            ("保有量: 2", "保有量: 0", ["有公务用车运行维护费，没有保有量"]),
        ],
    )
    def test_money_and_counts_go_together(self, report, old, new, messages):
        assert said(report((old, new)), "T239") == messages


class TestProcurement:
    @pytest.mark.parametrize(
        ("old", "new", "codes"),
        [
            (GOODS, GOODS.replace("80000", "300000"), {"T242"} | {"T243"}),
            (GOODS, GOODS.replace("80000", "100001"), {"T242", "T243"}),
            (GOODS, GOODS.replace("80000.00", "{未公布: 没有公布过}"), set()),
            ("小微企业: 90000.00", "小微企业: {未公布: 没有公布过}", set()),
            ("小微企业: 90000.00", "小微企业: 280000.01", {"T241"}),
        ],
    )
    def test_a_part_of_purchases_stays_below_its_whole(self, report, old, new, codes):
        assert {each.code for each in report((old, new)).diagnostics} == codes


class TestScores:
    @pytest.mark.parametrize(
        ("replacements", "code"),
        [
            ([("        满分: 100\n", "")], "T255"),
            ([("        满分: 100\n", ""), ("          满分: 80\n", "")], None),
            ([("        满分: 100\n", ""), (POINTS, "分值: 70, 得分: 57")], "T256"),
            ([(POINTS, "得分: 57")], "T255"),
            ([(POINTS, "分值: 60")], "T255"),
            ([(POINTS, "得分: 61")], "T257"),
            ([(POINTS, "分值: 60, 得分: 61")], "T257"),
        ],
    )
    def test_points_make_the_full_marks_and_scores_stay_below(self, report, replacements, code):
        found = {each.code for each in report(*replacements).diagnostics}
        assert code in found if code else not found

    def test_a_form_may_repeat_the_full_marks_of_the_sheet_on_every_goal(self, report):
        indicator = "          - {一级: 满意度指标, 二级: 满意度指标, 三级: 群众满意度,"
        goal = "      - 名称: 群众满意\n        满分: 100\n        指标:\n"
        assert report((indicator, goal + indicator)).diagnostics == ()

    def test_full_marks_of_several_goals_add_up(self, report):
        indicator = "          - {一级: 满意度指标, 二级: 满意度指标, 三级: 群众满意度,"
        goal = "      - 名称: 群众满意\n        满分: 40\n        指标:\n"
        halves = [(indicator, goal + indicator), ("        满分: 100\n", "        满分: 60\n")]
        assert report(*halves).diagnostics == ()
        halves[1] = ("        满分: 100\n", "        满分: 70\n")
        assert {each.code for each in report(*halves).diagnostics} == {"T255", "T256"}


class TestProjects:
    PART = "    苗木采购:\n      上级项目: {}\n      预算数: 9000.00\n      执行数: 9000.00\n  自评报告:\n"

    @pytest.mark.parametrize(
        ("whole", "code"), [("造林绿化项目", None), ("造林", "T253"), ("苗木采购", "T253")]
    )
    def test_a_part_names_another_project_of_the_file(self, report, whole, code):
        found = report(("  自评报告:\n", self.PART.format(whole)))
        assert [each.code for each in found.diagnostics] == ([code] if code else [])

    def test_projects_may_be_less_than_project_spending(self, report):
        assert report(("执行数: 1050000.00", "执行数: 950000.00")).diagnostics == ()

    def test_an_exception_excuses_projects_beyond_project_spending(self, report):
        excused = report(
            ("执行数: 1050000.00", "执行数: 1150000.00"),
            ("核对:\n", "例外:\n  - {规则: T267, 理由: 含往来款, 批准: 财务科}\n核对:\n"),
        )
        (note,) = excused.diagnostics
        assert "已列为例外：含往来款（财务科批准）" in note.message


class TestPlausibility:
    def test_a_pair_known_at_another_depth_is_left_alone(self, report):
        coarse = [
            ("    2210201: 500000.00\n  政", "    221: 500000.00\n  政"),
            ("    2210201: {基本支出: 500000.00}", "    221: {基本支出: 500000.00}"),
            ("  30113: 500000.00", "  30199: 500000.00"),
        ]
        assert said(report(*coarse), "T261") == []

    def test_two_sides_may_differ(self, report):
        differ = [
            ("  30113: 500000.00", "  30113: 400000.00"),
            ("  30101: 3000000.00", "  30101: 3100000.00"),
        ]
        assert report(*differ).diagnostics == ()


class TestStatedTotals:
    def test_item_budgets_are_held_against_the_stated_total(self, report):
        """青山 printed items of 1365.84 under a total of 1137.71 (N-6)."""
        stated = ("核对:\n", "核对:\n  年初预算.合计: 7999999.99\n")
        (only,) = report(stated).diagnostics
        assert only.code == "T211"
        assert "核对数 7,999,999.99 元，计算结果 8,000,000.00 元，相差 -0.01 元" in only.message
        assert report(("核对:\n", "核对:\n  年初预算.合计: 8000000.00\n")).diagnostics == ()

    @pytest.mark.parametrize(("stated", "codes"), [("843.00", []), ("843.01", ["T211"])])
    def test_a_block_in_ten_thousands_rounds_and_no_exact_figure_gives_way(
        self, report, stated, codes
    ):
        block = (
            f"核对:\n  金额单位: 万元\n  收入.全部资金.合计: {stated}\n  国有资产.车辆.合计: 2\n"
        )
        off = (
            ("    2130204: 120000.00\n支", "    2130204: 120049.00\n支"),
            ("{合计: 5000.00}", "{合计: 5049.00}"),
        )
        old = "核对:\n  收入.全部资金.合计: 8430000.00\n"
        found = report(*off, (old, block), ("  支出.全部资金.合计: 8425000.00\n", ""))
        assert [each.code for each in found.diagnostics] == codes

    def test_counts_are_stated_too(self, report):
        found = report(("核对:\n", "核对:\n  国有资产.车辆.合计: 3\n"))
        assert said(found, "T211") == [
            "核对的“国有资产.车辆.合计”：核对数 3，计算结果 2，相差 1 辆"
        ]

    @pytest.mark.parametrize(("out", "codes"), [(20000, ["T262"]), (49, []), (50, ["T262"])])
    def test_differences_that_print_as_nought_cancel_nothing(self, report, out, codes):
        pair = [
            ("    2130201: {基本支出: 5600000.00", "    2130201: {基本支出: 5300000.00"),
            (
                "    2210201: {基本支出: 500000.00}",
                "    2210201: {基本支出: 500000.00}\n    2080505: {基本支出: 300000.00}",
            ),
            ("    2130201: 6000000.00\n", "    2130201: 5700000.00\n    2080505: 300000.00\n"),
            (
                "  30101: 3000000.00\n  30113: 500000.00",
                f"  30101: 2700000.00\n  30108: {300000 + out}\n  30113: {500000 - out}",
            ),
        ]
        assert [each.code for each in report(*pair).diagnostics if each.code == "T262"] == codes

"""The 审核表: what its form can name, and what a reviewer reads on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from disclosure.check import check
from disclosure.check.guarded import unguarded
from disclosure.reporters import Outcome, Result
from disclosure.reporters.sheet import Evidence, sheet_context, sheet_names
from disclosure.reporters.sheet.amounts import gathered
from disclosure.reporters.sheet.rules import endings
from tests.check.families import CELLS
from tests.reporters.told import FAILED, OBLIGATIONS, UNREAD

if TYPE_CHECKING:
    from pathlib import Path

HANYANG = "departments/hanyang-party-work-committee/2024-final.yaml"


@pytest.fixture
def evidence_of(case_of):
    def made(text: str, **more) -> Evidence:
        case, loaded = case_of(text)
        report = check(case, loaded)
        outcome = Outcome(
            "甲局",
            "2024",
            "决算",
            Result.PASSED,
            report.diagnostics,
            "",
            report.obligations,
            "a.yaml",
        )
        return Evidence(outcome, case.edition, "0123456789abcdef" * 4, "f" * 64, case, **more)

    return made


def sheet(evidence: Evidence) -> dict:
    return sheet_context(evidence)["审"]


def tree(value):
    """The names of a context: a text is None, a list the tree of its first item."""
    if isinstance(value, dict):
        return {name: tree(each) for name, each in value.items()}
    return [tree(each) for each in value[:1]] if isinstance(value, list) else None


def test_a_sheet_has_the_names_that_its_form_is_held_against(evidence_of, root: Path) -> None:
    waived = "\n例外:\n  - {规则: T251, 数: 预算绩效.自评项目.一般公共预算.执行数, 理由: 含往来款, 批准: 甲}\n"
    text = (root / HANYANG).read_text(encoding="utf-8") + waived
    context = sheet_context(evidence_of(text, unguarded=("年初预算.合计",)))
    assert tree(context) == sheet_names()


def test_a_broken_file_has_them_too_with_nothing_computed(edition) -> None:
    told = sheet(Evidence(UNREAD, edition, "0" * 64, "f" * 64))
    assert set(told) == set(sheet_names()["审"])
    assert told["合计"] == told["原因"] == []
    assert told["尾差"] == told["再看"] == ""
    assert told["小结"]["原因"] == told["小结"]["再看"] == "：文件有错，没有读到这一步"
    assert told["规则"] == [{"结果": "未运行 1", "条目": "T201 文件有错。"}]


def test_it_says_at_once_whether_it_may_be_published(edition) -> None:
    assert sheet(Evidence(FAILED, edition, "", ""))["结论"] == "有 1 处错误，改好之前不得公开"
    fine = replace(FAILED, diagnostics=FAILED.diagnostics[1:])
    assert sheet(Evidence(fine, edition, "", ""))["结论"] == "没有错误，有 1 处警告；请审核后签字"


def test_the_hash_of_the_facts_can_be_compared_by_eye(evidence_of, both_years) -> None:
    told = sheet(evidence_of(both_years))
    assert told["数据指纹"] == "0123 4567 89ab cdef"
    assert told["标题"] == "2024年度部门决算公开审核表"


def test_the_main_totals_stand_four_to_a_row(evidence_of, both_years) -> None:
    rows = sheet(evidence_of(both_years))["合计"]
    assert rows[0]["甲名"] == "收入总计"
    assert rows[0]["甲数"] == rows[0]["乙数"] == "855.00"
    assert all(row[f"{column}数"] for row in rows for column in "甲乙丙丁")


def test_what_fails_stands_first_and_by_name() -> None:
    fails, holds, idle = endings(OBLIGATIONS)
    assert fails["结果"] == "不成立 2"
    assert fails["条目"].startswith("T201 收入总计等于支出总计（")
    assert holds == {"结果": "成立 1", "条目": "收支平衡 T202。"}
    assert idle == {"结果": "不适用 1", "条目": "T203 两边都没有填写。"}


def test_neighbouring_codes_are_told_as_one_span() -> None:
    held = [replace(OBLIGATIONS[1], code=f"T22{n}") for n in (1, 2, 3, 5, 6)]
    assert endings(held) == [{"结果": "成立 5", "条目": "科目和日期 T221–T223 T225 T226。"}]


def test_what_failed_and_is_excused_says_so() -> None:
    failed = replace(OBLIGATIONS[0], findings=3, excused=2)
    assert endings([failed])[0]["条目"].endswith("（3 处，例外 2 处）。")


def test_a_tail_has_both_sides_and_the_residue(evidence_of, root: Path) -> None:
    told = sheet(evidence_of((root / HANYANG).read_text(encoding="utf-8")))
    assert "收入.一般公共预算财政拨款.合计 印 592.29，各项之和 592.30，相差 -0.01；" in told["尾差"]
    assert told["小结"]["尾差"] == "（5 处）"
    assert not [row for row in told["问题"] if row["代码"] == "T213"]


def test_an_exception_says_who_approved_it_and_is_no_problem_any_more(evidence_of, root) -> None:
    text = (root / HANYANG).read_text(encoding="utf-8")
    assert "T251" in {row["代码"] for row in sheet(evidence_of(text))["问题"]}
    waived = "\n例外:\n  - {规则: T251, 理由: 含往来款, 批准: 张主任}\n"
    told = sheet(evidence_of(text + waived))
    (row,) = told["例外"]
    assert (row["理由"], row["批准"], row["对应"]) == ("含往来款", "张主任", "1 处")
    assert "T251" not in {row["代码"] for row in told["问题"]}


def test_a_missing_reason_stands_first_and_is_counted(evidence_of, both_years) -> None:
    text = both_years.replace("  机关运行经费: 办公用房维修\n", "")
    told = sheet(evidence_of(text))
    first = told["原因"][0]
    assert (first["名"], first["缺"], first["原因"]) == ("机关运行经费", "缺，请补写", "")
    assert told["小结"]["原因"].endswith("缺 1 处）")
    assert not [row for row in told["问题"] if row["代码"] == "N301"]


def test_comparisons_with_the_same_sides_and_reason_are_one_row(evidence_of, root) -> None:
    rows = sheet(evidence_of((root / HANYANG).read_text(encoding="utf-8")))["原因"]
    assert rows[0]["名"].startswith("收支总计、财政拨款收支总计、")
    assert (rows[0]["比"], rows[0]["昔"], rows[0]["差"]) == ("上年", "656.23", "-63.94")


@pytest.mark.parametrize("path", [HANYANG, "departments/qingshan-party-office/2024-final.yaml"])
def test_of_a_real_department_nothing_is_left_out(evidence_of, root: Path, path) -> None:
    text = (root / path).read_text(encoding="utf-8")
    alone = unguarded(evidence_of(text).case)
    told = sheet(evidence_of(text, unguarded=alone))
    assert set(told["余下"].values()) == {""}
    assert alone
    assert "等，共" not in told["尾差"] + told["再看"]


def test_a_list_that_is_too_long_says_how_much_is_left_out(edition) -> None:
    many = replace(FAILED, diagnostics=FAILED.diagnostics * 60)
    told = sheet(Evidence(many, edition, "", ""))
    shown = len(told["问题"])
    assert 10 < shown < 120
    assert told["余下"]["问题"] == f"另有 {120 - shown} 处，见 python build.py check。"
    assert told["余下"]["原因"] == ""


def test_a_text_that_is_too_long_says_how_many_there_are(edition) -> None:
    alone = tuple(f"甲{n}.乙" for n in range(900))
    told = sheet(Evidence(FAILED, edition, "", "", unguarded=alone))
    assert told["再看"].endswith("；等，共 900 项。")


def test_figures_to_look_at_again_are_gathered_below_what_they_share() -> None:
    paths = ("年初预算.201", "年初预算.208", "三公经费.公务接待费.决算")
    assert list(gathered(paths)) == ["年初预算（201、208）", "三公经费.公务接待费（决算）"]
    goals = (f"预算绩效.整体.目标.{n}.得分" for n in (1, 2, 13))
    assert list(gathered(goals)) == ["预算绩效.整体.目标（得分 3 处）"]


def test_what_has_a_cell_or_was_keyed_is_counted_beside_what_nothing_guards(
    evidence_of, both_years
):
    plain = evidence_of(both_years, unguarded=("甲", "乙"))
    assert sheet(plain)["小结"]["再看"] == "（2 个）"
    sourced = replace(plain, case=replace(plain.case, sources=CELLS))
    assert sheet(sourced)["小结"]["再看"] == "（2 个；与 01表.xlsx核对 3 个，录入核对 1 个）"
    assert sheet(replace(sourced, unguarded=()))["小结"]["再看"].startswith("（无；")


def test_the_cell_of_a_figure_that_differs_stands_on_the_sheet(evidence_of, case_of, both_years):
    case, loaded = case_of(both_years.replace("{年初预算: 1900000.00", "{年初预算: 1910000.00"))
    found = check(replace(case, sources=CELLS), loaded).diagnostics
    evidence = evidence_of(both_years)
    outcome = replace(evidence.outcome, diagnostics=found)
    told = [row["说明"] for row in sheet(replace(evidence, outcome=outcome))["问题"]]
    assert any("01表.xlsx 的工作表“公开01表” C7" in text for text in told)

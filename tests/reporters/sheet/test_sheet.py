"""The 审核表: what its form can name, and what a reviewer reads on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from disclosure.check import check
from disclosure.reporters import Outcome, Result
from disclosure.reporters.sheet import Evidence, sheet_context, sheet_names
from disclosure.reporters.sheet.amounts import gathered
from disclosure.reporters.sheet.context import LONGEST_LIST, MOST
from disclosure.reporters.sheet.rules import families, not_applicable
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
    waived = "\n例外:\n  - {规则: T251, 数: 预算绩效.项目合计.执行数, 理由: 含往来款, 批准: 甲}\n"
    text = (root / HANYANG).read_text(encoding="utf-8") + waived
    context = sheet_context(evidence_of(text, unguarded=("年初预算.合计",)))
    assert tree(context) == sheet_names()


def test_a_broken_file_has_them_too_with_nothing_computed(edition) -> None:
    told = sheet(Evidence(UNREAD, edition, "0" * 64, "f" * 64))
    assert set(told) == set(sheet_names()["审"])
    assert told["合计"] == told["尾差"] == told["原因"] == []
    assert told["小结"]["原因"] == told["小结"]["再看"] == "：文件有错，没有读到这一步"
    assert told["不适用"] == ["未运行：T201 文件有错。"]
    assert [row["未运行"] for row in told["规则"]] == ["T201"]


def test_it_says_at_once_whether_it_may_be_published(edition) -> None:
    assert sheet(Evidence(FAILED, edition, "", ""))["结论"] == "有 1 处错误，改好之前不得公开"
    fine = replace(FAILED, diagnostics=FAILED.diagnostics[1:])
    assert sheet(Evidence(fine, edition, "", ""))["结论"] == "没有错误，有 1 处警告；请审核后签字"


def test_the_hash_of_the_facts_can_be_compared_by_eye(evidence_of, both_years) -> None:
    told = sheet(evidence_of(both_years))
    assert told["数据指纹"] == "0123 4567 89ab cdef"
    assert told["标题"] == "2024年度部门决算公开审核表"


def test_the_main_totals_stand_three_to_a_row(evidence_of, both_years) -> None:
    rows = sheet(evidence_of(both_years))["合计"]
    assert rows[0]["甲名"] == "收入总计"
    assert rows[0]["甲数"] == rows[0]["乙数"] == "855.00"
    assert all(row[f"{column}数"] for row in rows for column in "甲乙丙")


def test_neighbouring_codes_are_told_as_one_span() -> None:
    (row,) = families(OBLIGATIONS)
    assert row == {
        "类别": "收支平衡",
        "成立": "T202",
        "不成立": "T201 T205",
        "不适用": "T203",
        "未运行": "",
    }
    held = [replace(OBLIGATIONS[1], code=f"T22{n}") for n in (1, 2, 3, 5, 6)]
    assert families(held)[0]["成立"] == "T221–T223 T225 T226"
    assert not_applicable(OBLIGATIONS) == ["不适用：T203 两边都没有填写。"]


def test_a_tail_has_both_sides_and_the_residue(evidence_of, root: Path) -> None:
    told = sheet(evidence_of((root / HANYANG).read_text(encoding="utf-8")))
    assert {
        "名": "收入.一般公共预算财政拨款.合计",
        "印": "592.29",
        "和": "592.30",
        "差": "-0.01",
    } in told["尾差"]
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


def test_a_list_that_is_too_long_says_how_much_is_left_out(edition) -> None:
    many = replace(FAILED, diagnostics=FAILED.diagnostics * 9)
    told = sheet(Evidence(many, edition, "", ""))
    assert len(told["问题"]) == MOST["问题"]
    assert told["余下"]["问题"] == "另有 9 处，见 python build.py check。"
    assert told["余下"]["尾差"] == ""


def test_figures_to_look_at_again_are_gathered_below_what_they_share(edition) -> None:
    paths = ("年初预算.201", "年初预算.208", "三公经费.公务接待费.决算")
    assert list(gathered(paths)) == ["年初预算（201、208）", "三公经费.公务接待费（决算）"]
    goals = (f"预算绩效.整体.目标.{n}.得分" for n in (1, 2, 13))
    assert list(gathered(goals)) == ["预算绩效.整体.目标（得分 3 处）"]
    told = sheet(
        Evidence(FAILED, edition, "", "", unguarded=tuple(f"甲{n}.乙" for n in range(900)))
    )
    assert told["再看"].endswith("；等")
    assert len(told["再看"]) <= LONGEST_LIST + 2

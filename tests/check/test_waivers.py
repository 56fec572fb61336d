"""Exceptions: data with a reason and an approver, for one rule and, where named, for one figure."""

from __future__ import annotations

import pytest

from disclosure.check import check
from disclosure.diagnostics import Severity, Status
from disclosure.pipeline.house import house_at
from disclosure.pipeline.making import NOT_READ, Making, checked, printed
from disclosure.validate import validate
from tests.check.families import DEPARTMENT, SAMPLE, edited
from tests.pipeline.judging import ROOT, written

#: One 分 of 基本支出 by economic item breaks T205 and nothing else.
BROKEN = ("  30201: 1500000.00", "  30201: 1500000.10")
#: Two reasons that are due and missing: two findings of N301.
SILENT = (
    ("  机关运行经费: 办公用房维修\n", ""),
    ("  年初预算:\n    2130201: 年中追加人员经费\n", "  年初预算:\n"),
)


def excepting(*waivers: str) -> tuple[str, str]:
    lines = "".join(
        f"  - {{{each}, 理由: 工会经费口径不同, 批准: 财务负责人}}\n" for each in waivers
    )
    return ("核对:\n", f"例外:\n{lines}核对:\n")


@pytest.fixture
def report(case_of):
    return lambda *edits: check(*case_of(edited(SAMPLE, *edits)))


def told(report):
    return [(each.code, each.severity) for each in report.diagnostics]


def ended(report, code):
    return next(each for each in report.obligations if each.code == code)


def test_an_exception_lowers_an_error_to_a_note_that_says_why_and_by_whom(report):
    found = report(BROKEN, excepting("规则: T205"))
    assert told(found) == [("T205", Severity.NOTE)]
    (note,) = found.diagnostics
    assert note.message.endswith("；已列为例外：工会经费口径不同（财务负责人批准）")
    assert note.hint == ""


def test_it_is_counted_in_the_obligations(report):
    excused = ended(report(BROKEN, excepting("规则: T205")), "T205")
    assert (excused.status, excused.findings, excused.excused) == (Status.FAILS, 1, 1)
    plain = ended(report(BROKEN), "T205")
    assert (plain.status, plain.findings, plain.excused) == (Status.FAILS, 1, 0)


def test_one_that_excuses_nothing_is_reported(report):
    found = report(excepting("规则: T205"))
    assert told(found) == [("T901", Severity.WARNING)]
    (idle,) = found.diagnostics
    assert idle.message == "例外“T205”没有对应的问题"
    assert idle.place.text[idle.place.column - 1 :].startswith("T205")


def test_an_idle_one_cannot_be_excused_by_another(report):
    assert told(report(excepting("规则: T205", "规则: T901"))) == [("T901", Severity.WARNING)] * 2


@pytest.mark.parametrize(
    "figure",
    [
        "基本支出经济分类.30201",
        "基本支出经济分类.合计",
        "支出.一般公共预算财政拨款.基本支出",
        "支出.一般公共预算财政拨款.2130201.基本支出",
    ],
)
def test_a_figure_may_be_the_place_an_addend_or_a_side(report, figure):
    assert told(report(BROKEN, excepting(f"规则: T205, 数: {figure}"))) == [("T205", Severity.NOTE)]


def test_with_a_figure_only_that_figure_is_excused(report):
    both = [each for each in told(report(*SILENT)) if each[0] == "N301"]
    assert both == [("N301", Severity.ERROR)]  # one list of two
    found = report(*SILENT, excepting("规则: N301, 数: 原因.机关运行经费"))
    severities = [severity for code, severity in told(found) if code == "N301"]
    assert sorted(severities, key=lambda each: each.rank) == [Severity.ERROR, Severity.NOTE]
    missing = ended(found, "N301")
    assert (missing.findings, missing.excused) == (2, 1)


def test_an_equation_still_fails_under_the_exception_of_another_figure(report):
    found = report(BROKEN, excepting("规则: T205, 数: 收入.事业收入.2130204"))
    assert sorted(told(found)) == [("T205", Severity.ERROR), ("T901", Severity.WARNING)]


def test_it_does_not_cover_what_else_breaks_at_the_figure(report):
    edits = (
        ("    2130204: 120000.00\n支出", "    2130204: 120001.00\n支出"),
        excepting("规则: T201"),
    )
    found = dict(told(report(*edits)))
    assert found["T201"] is Severity.NOTE
    assert found["T211"] is Severity.ERROR


def test_without_a_figure_every_finding_of_the_rule_is_excused(report):
    found = report(*SILENT, excepting("规则: N301"))
    assert [each for each in told(found) if each[0] == "N301"] == [("N301", Severity.NOTE)] * 2


@pytest.fixture
def ref_of(workspace):
    def made_of(*edits):
        return written(workspace, {DEPARTMENT: edited(SAMPLE, *edits)})[0]

    return made_of


def test_with_it_the_final_document_is_built(ref_of, workspace):
    assert printed(ref_of(BROKEN), Making(workspace)).files == ()
    excused = printed(ref_of(BROKEN, excepting("规则: T205")), Making(workspace))
    assert excused.files
    assert "（草稿）" not in excused.name


@pytest.mark.parametrize("code", ["L101", "S201", "E204", "R301", "T20", "t205", "T2051"])
def test_only_rules_about_figures_and_words_can_be_excepted(case_of, code):
    _, loaded = case_of(edited(SAMPLE, excepting(f"规则: {code}")))
    schema = house_at(ROOT).schema("final")
    assert schema is not None
    (refused,) = validate(loaded, schema)
    assert (refused.code, refused.severity) == ("S224", Severity.ERROR)
    assert "T281" in refused.hint


@pytest.mark.parametrize("words", [", 理由: 工会经费口径不同", ", 批准: 财务负责人"])
def test_it_needs_a_reason_and_an_approver(ref_of, workspace, words):
    old, new = excepting("规则: T205")
    outcome = checked(ref_of(BROKEN, (old, new.replace(words, ""))), workspace)
    (refused,) = outcome.diagnostics
    assert refused.severity is Severity.ERROR
    assert refused.code.startswith("S")


def test_it_cannot_excuse_what_keeps_a_file_from_being_read(ref_of, workspace):
    outcome = checked(ref_of(("口径: 部门汇总", "口径: 全部"), excepting("规则: T205")), workspace)
    assert [each.code for each in outcome.diagnostics] == ["S220"]
    assert {each.why for each in outcome.obligations} == {NOT_READ}


def test_it_cannot_excuse_a_reference_that_names_nothing(ref_of, workspace):
    """References are resolved while the words are told, behind the rules."""
    prose = ("  综述: [全年重点工作按计划完成。]", "  综述: ['全年【支出.全部资金.总计】。']")
    outcome = checked(ref_of(prose, excepting("规则: N101")), workspace)
    severities = {each.code: each.severity for each in outcome.diagnostics}
    assert severities == {"N101": Severity.ERROR, "T901": Severity.WARNING}


YEAR = ("年度: 2024", "年度: 2023")


@pytest.mark.parametrize(
    ("edits", "code", "message"),
    [
        ((YEAR,), "T227", "T227 不能列为例外"),
        ((), "N208", "N208 不能列为例外"),
        ((), "N103", "N103 不能列为例外"),
        ((), "T901", "T901 不能列为例外"),
        ((), "T209", "例外“T209”没有对应的问题"),
        ((), "T225", "没有 T225 这条规则"),
        ((), "N999", "没有 N999 这条规则"),
    ],
)
def test_it_says_what_cannot_be_excused(report, edits, code, message):
    found = report(*edits, excepting(f"规则: {code}"))
    (idle,) = (each for each in found.diagnostics if each.code == "T901")
    assert idle.message == message
    assert all(each.severity is Severity.ERROR for each in found.diagnostics if each is not idle)


def test_of_an_unknown_rule_it_names_the_nearest(report):
    (idle,) = report(excepting("规则: T299")).diagnostics
    assert idle.hint.startswith("是否应为 T2")


ITEM = "预算绩效.结果应用.第1项"
DOUBLED = (
    "  结果应用: [自评结果作为编制下一年度预算的依据。]",
    "  结果应用: [自评结果作为编制编制下一年度预算的依据。]",
)


@pytest.mark.parametrize("figure", [ITEM, "预算绩效.结果应用.0", "预算绩效.结果应用"])
def test_a_text_of_a_list_is_named_as_people_count_or_by_its_list(report, figure):
    assert told(report(DOUBLED, excepting(f"规则: N202, 数: {figure}"))) == [
        ("N202", Severity.NOTE)
    ]


def test_one_that_missed_says_what_there_is(report):
    found = report(DOUBLED, excepting("规则: N202, 数: 预算绩效.管理工作"))
    (idle,) = (each for each in found.diagnostics if each.code == "T901")
    assert idle.hint == f"本文件里这条规则的问题在“{ITEM}”，“数”可以照此写。"


@pytest.mark.parametrize("approver", ["无", "待定", "xx", "××", "略", "同上", "..."])
def test_one_that_nobody_approved_excuses_nothing(report, approver):
    edit = ("核对:\n", f"例外:\n  - {{规则: T205, 理由: 口径不同, 批准: {approver}}}\n核对:\n")
    assert sorted(told(report(BROKEN, edit))) == [
        ("T205", Severity.ERROR),
        ("T902", Severity.ERROR),
    ]


@pytest.mark.parametrize("approver", ["财务负责人", "无锡市财政局国库科", "待业保险科"])
def test_a_name_that_begins_like_a_placeholder_is_none(report, approver):
    edit = ("核对:\n", f"例外:\n  - {{规则: T205, 理由: 口径不同, 批准: {approver}}}\n核对:\n")
    assert told(report(BROKEN, edit)) == [("T205", Severity.NOTE)]

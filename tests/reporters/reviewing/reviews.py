"""A small review for tests, with something of everything."""

from __future__ import annotations

from decimal import Decimal

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.model import Waiver
from disclosure.review import (
    Differences,
    Effect,
    FactChange,
    Fresh,
    Movement,
    Print,
    Problems,
    Review,
    Reviewed,
    StaleReason,
    Standing,
    Turn,
    WaiverChange,
    WordChange,
)
from disclosure.terms import Unit

PATH = "departments/a/2024-final.yaml"


def place(line):
    return Place(PATH, line, 5, 3, "    2013102: 510.40")


def problem(code="T201", severity=Severity.ERROR):
    return Diagnostic(code, severity, "左边 1.00，右边 2.00", place(9), "改正")


FACT = FactChange(
    "支出.2013102",
    "支出.2013102（一般行政管理事务）",
    Turn.CHANGED,
    Decimal(4104000),
    Decimal(5104000),
    Unit.AMOUNT,
    place(48),
)
SMALL = FactChange(
    "上年.车辆",
    "上年.车辆",
    Turn.CHANGED,
    Decimal(12),
    Decimal(11),
    Unit.VEHICLE,
    None,
    "上年决算 x",
)
CAUSE = frozenset((FACT.path,))
EFFECTS = (
    Effect(Print.CELL, "合计 · 项目支出", "公开03表", "410.40", "510.40", CAUSE),
    Effect(Print.CELL, "合计 · 小计", "公开05表", "1.00", "", CAUSE),
    Effect(Print.SENTENCE, "三、支出", "", "支出410.40万元。", "支出510.40万元。", CAUSE),
    Effect(Print.CHART, "图1", "", "支出 410.40", "支出 510.40", CAUSE),
    Effect(Print.CONTENTS, "目录", "", "一、概况\t3", "一、概况\t4", frozenset()),
)
DIFFERENCES = Differences(
    facts=(SMALL, FACT),
    effects=EFFECTS,
    derived=3,
    words=(WordChange("概况.职责", "旧的 <b>话</b>", "新的 @someone *话*", place(3)),),
    stale=(
        StaleReason(
            "收支总计", "新增项目", Decimal(10000), Decimal(-20000), turned=True, place=place(7)
        ),
    ),
    waivers=(
        WaiverChange(
            Waiver(code="T201", path="x", reason="合并口径", approver="财务科长"),
            is_new=True,
            place=place(5),
        ),
    ),
    problems=Problems((problem(),), (problem("T202", Severity.WARNING),), (problem("T203"),)),
)
CHANGED = Reviewed("甲局", 2024, "决算", PATH, Standing.CHANGED, DIFFERENCES, owners=("@finance",))
MOVEMENT = Movement(
    "收支总计", Decimal(30000), Decimal(10000), "上年", Unit.AMOUNT, "", is_unexplained=True
)
NEW = Reviewed(
    "乙局",
    2024,
    "决算",
    "departments/b/2024-final.yaml",
    Standing.NEW,
    fresh=Fresh((MOVEMENT,), ("departments/b/2023-final.yaml",), ("预算：没有文件",)),
)
QUIET = Reviewed("丙局", 2024, "决算", "departments/c/2024-final.yaml", Standing.CHANGED)
FORMED = Reviewed(
    "丁局",
    2024,
    "决算",
    "departments/d/2024-final.yaml",
    Standing.FORM,
    Differences(effects=EFFECTS[2:3]),
    why="版式 final-2024",
)
REVIEW = Review(
    "版本 main",
    "工作区",
    (NEW, CHANGED, QUIET, FORMED),
    (problem("L181"),),
    ("templates/final-2024/01.j2",),
    9,
)
EMPTY = Review("版本 main", "工作区", count=9)

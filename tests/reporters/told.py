"""Outcomes that the tests of the reporters tell: one of each kind of trouble."""

from __future__ import annotations

from dataclasses import replace

from disclosure.diagnostics import Diagnostic, Obligation, Place, Related, Severity, Status
from disclosure.reporters import Outcome, Result

FILE = "departments/x/2024-final.yaml"
#: The second character lies beyond the basic plane: two units in UTF-16.
LINE = "  公𠮷: 100%, 200"
ADDEND = Place(FILE, 7, 3, 4, "  收入: 1")
BROKEN = Diagnostic(
    "T201",
    Severity.ERROR,
    "左边 1.00，右边 2.00：相差 100%",
    Place(FILE, 12, 7, 4, LINE),
    "核对收入、支出\n再核对结转",
    (Related("收入.合计", ADDEND), Related("没有位置的话")),
)
WARNED = Diagnostic("N302", Severity.WARNING, "原因与增减相反", Place(FILE, 3, 1, 2, "原因"))
NOTED = Diagnostic("T213", Severity.NOTE, "尾差", Place(FILE, 20, 1, 1, "x"))
PLACELESS = Diagnostic("L183", Severity.ERROR, "没有找到数据文件")
OBLIGATIONS = (
    Obligation("T201", "收入总计等于支出总计", Status.FAILS, "", 1),
    Obligation("T202", "一般公共预算财政拨款收支平衡", Status.HOLDS),
    Obligation("T203", "政府性基金预算财政拨款收支平衡", Status.NOT_APPLICABLE, "两边都没有填写"),
    Obligation("T205", "基本支出相等", Status.FAILS, "", 1, 1),
)
FAILED = Outcome(
    "甲局", "2024", "决算", Result.FAILED, (BROKEN, NOTED, WARNED), "", OBLIGATIONS, FILE
)
UNREAD = Outcome(
    "yi-ju",
    "2024",
    "决算",
    Result.FAILED,
    (),
    "",
    (Obligation("T201", "收入总计等于支出总计", Status.NOT_RUN, "文件有错"),),
    "departments/yi-ju/2024-final.yaml",
)
OUTCOMES = (FAILED, UNREAD)
#: A file with more findings than are told in full; the only error stands last.
CROWDED = Outcome(
    "丙局",
    "2024",
    "决算",
    Result.FAILED,
    (
        NOTED,
        *(replace(WARNED, place=Place(FILE, line, 1, 2, f"原因{line}")) for line in range(1, 107)),
        replace(BROKEN, place=Place(FILE, 200, 1, 1, "末")),
    ),
    source=FILE,
)

"""Which figures of 部门决算公开 other files of the department hold (X-17, N-6)."""

from __future__ import annotations

from disclosure.compute import names as n
from disclosure.compute.final.budgets import BLOCK, branch
from disclosure.compute.final.names import ACTUAL, THREE_PUBLIC_LAST_YEAR
from disclosure.compute.supplies import Supplier, Supply
from disclosure.edition import Pattern

_SPENDING, _INCOME = "上年.支出.", "上年.收入."


def _one(ours: str, theirs: str, *beside: str) -> Supply:
    return Supply(Pattern(ours), Pattern(theirs), beside)


#: What was published as this year's figure a year ago.
OF_LAST_YEAR = Supplier(
    "上年文件",
    (
        _one("上年.收支总计", "收入.总计"),
        _one("上年.财政拨款收支总计", "财政拨款.收入总计"),
        _one(f"上年.{n.GENERAL}收入", f"收入.{n.GENERAL}.合计", _INCOME),
        *(_one(f"上年.{fund}收入", f"收入.{fund}.合计") for fund in n.APPROPRIATIONS[1:]),
        _one(f"上年.{n.GENERAL}支出", f"支出.{n.GENERAL}.合计", _SPENDING),
        _one("上年.收入合计", f"收入.{n.ALL}.合计"),
        _one("上年.支出合计", f"支出.{n.ALL}.合计"),
        _one("上年.机关运行经费", "机关运行经费.决算"),
        *(
            _one(f"上年.三公经费.{item}", f"三公经费.{item}.{ACTUAL}")
            for item in THREE_PUBLIC_LAST_YEAR
        ),
        _one(
            f"{_SPENDING}{{编码}}",
            f"支出.{n.GENERAL}.{{编码}}.合计",
            _SPENDING,
            f"上年.{n.GENERAL}支出",
        ),
        _one(f"{_INCOME}{{编码}}", f"收入.{n.GENERAL}.{{编码}}", _INCOME, f"上年.{n.GENERAL}收入"),
    ),
    years_before=1,
)

#: 年初预算 as the budget of the year was published; never 全年预算, which the year has changed.
OF_BUDGET = Supplier(
    "预算文件",
    (
        *(
            _one(f"{branch(fund)}.{{编码}}", f"支出.{fund}.{{编码}}.合计", f"{BLOCK}.")
            for fund in n.APPROPRIATIONS
        ),
        _one("机关运行经费.年初预算", "机关运行经费.预算"),
        *(_one(f"三公经费.{item}.年初预算", f"三公经费.{item}.预算") for item in n.THREE_PUBLIC),
    ),
    kind="budget",
)

SUPPLIERS = (OF_LAST_YEAR, OF_BUDGET)

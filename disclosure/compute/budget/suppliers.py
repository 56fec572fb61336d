"""Which figures of 部门预算公开 last year's budget of the department holds (B-1)."""

from __future__ import annotations

from disclosure.compute.budget.names import GENERAL, THREE_PUBLIC
from disclosure.compute.supplies import Supplier, Supply
from disclosure.edition import Pattern


def _one(ours: str, theirs: str) -> Supply:
    return Supply(Pattern(ours), Pattern(theirs))


#: What was published as this year's figure a year ago.
LAST_YEAR = Supplier(
    "上年文件",
    (
        _one("上年预算.收支总计", "收入.总计"),
        _one("上年预算.本年收入", "收入.全部资金.合计"),
        _one("上年预算.本年支出", "支出.全部资金.合计"),
        _one("上年预算.财政拨款收支总计", "财政拨款.收入总计"),
        _one(f"上年预算.{GENERAL}", f"支出.{GENERAL}.合计"),
        _one("上年预算.机关运行经费", "机关运行经费.预算"),
        _one("上年预算.政府采购", "政府采购.合计.金额"),
        *(_one(f"三公经费.{item}.上年预算", f"三公经费.{item}.预算") for item in THREE_PUBLIC),
    ),
    years_before=1,
)

SUPPLIERS = (LAST_YEAR,)

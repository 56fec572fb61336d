"""Which figures of 部门预算公开 last year's budget holds (B-YoY)."""

from __future__ import annotations

from disclosure.compute.names import GENERAL, THREE_PUBLIC
from disclosure.compute.supplies import Supplier, Supply
from disclosure.edition import Pattern

#: A figure of last year → what it was published as.
_PUBLISHED = {
    "上年预算.收支总计": "收入.总计",
    "上年预算.本年收入": "收入.全部资金.合计",
    "上年预算.本年支出": "支出.全部资金.合计",
    "上年预算.财政拨款收支总计": "财政拨款.收入总计",
    f"上年预算.{GENERAL}": f"支出.{GENERAL}.合计",
    "上年预算.机关运行经费": "机关运行经费.预算",
    "上年预算.政府采购": "政府采购.合计.金额",
    **{f"三公经费.{item}.上年预算": f"三公经费.{item}.预算" for item in THREE_PUBLIC},
}

#: What was published as the budget a year ago.
OF_LAST_BUDGET = Supplier(
    "上年文件",
    tuple(Supply(Pattern(ours), Pattern(theirs)) for ours, theirs in _PUBLISHED.items()),
    years_before=1,
)

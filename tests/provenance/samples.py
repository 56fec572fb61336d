"""Sources as the tests of this room want them: a cell, a total that is stated, a keyed figure."""

from __future__ import annotations

from decimal import Decimal

from disclosure.provenance import Imported, Keyed, Sources, stated_path

BOOK, SHEET = "01表.xlsx", "公开01表"
ITEM = "收入.一般公共预算财政拨款.2013101"
STAFF = "概况.人员.在职"
SAMPLE = Sources(
    {BOOK: "a" * 64},
    {
        stated_path("收入.合计"): Imported(BOOK, SHEET, "C9", Decimal("-1E+3"), "元"),
        ITEM: Imported(BOOK, SHEET, "C7", Decimal("2305.50"), "万元"),
    },
    {STAFF: Keyed(Decimal(12), "人", "财务科科长", "2026-11-27")},
)

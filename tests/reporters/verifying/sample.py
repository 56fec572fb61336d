"""One returned file with a difference of each sort, as every report has to tell it."""

from __future__ import annotations

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.review.verify import (
    Basis,
    BuiltFrom,
    Cause,
    Discrepancies,
    Identified,
    PassageChange,
    Redrawn,
    Rewritten,
    Strayed,
    Tally,
    TextPlace,
    TypedAt,
    Unsourced,
    Verified,
)

FILE = "departments/甲/2024-final.yaml"
SUBJECT = Identified("甲局", 2024, "决算", FILE, "封面的名称、年度和文种")
PLACE = Place(FILE, 12, 9, 6, "  2013101: 414.76")
CLEAN = Verified("好.docx", subject=SUBJECT, built=BuiltFrom(is_current=True))
UNREAD = Verified(
    "坏.docx",
    (
        Diagnostic(
            "R360",
            Severity.ERROR,
            "不是 Word 文档（.docx），是PDF 文件",
            Place("坏.docx"),
            "另存。",
        ),
    ),
)
OTHER = Verified(
    "来<件>.docx",
    subject=SUBJECT,
    built=BuiltFrom(revision="1a2b3c4", date="2025-09-01", subject="改数 & 原因"),
    basis=Basis.MARKS,
    compared=Discrepancies(
        figures=(
            Strayed(
                "收入.2013101",
                TextPlace("二、收入", "公开02表", "2013101 行政运行 · 金额"),
                "414.76",
                "1414.76",
                "1414.76",
                "_FA",
                cause=Cause.EDITED,
            ),
            Strayed(
                "占比",
                TextPlace("三、支出"),
                "5.60",
                "",
                "占5.60%。",
                "_FB",
                "移来5.60",
                Cause.STALE,
            ),
        ),
        unsourced=(Unsourced(TextPlace("三、支出"), "12.5", "追加12.5万元", ("收入.2013102",)),),
        passages=(
            Rewritten(
                PassageChange.CHANGED, TextPlace("三、支出"), "比上年增加很多。", "比上年减少很多。"
            ),
            Rewritten(PassageChange.ADDED, TextPlace("三、支出"), "", "<b>新</b>", is_copy=True),
            Rewritten(
                PassageChange.REMOVED,
                TextPlace("二、收入", "公开02表"),
                "合计　1",
                "",
                is_row=True,
                lost=("a",),
                cause=Cause.STALE,
            ),
            Rewritten(PassageChange.MOVED, TextPlace("三、支出"), "移动的", "移动的"),
        ),
        charts=(Redrawn("图1", "2024年度", "收入", "12.50", "13.50", cause=Cause.EDITED),),
    ),
    tally=Tally(1, 2, 0, 3, ("藏起来的",)),
    sources={"收入.2013101": TypedAt(PLACE, ""), "占比": TypedAt(None, "取自上年")},
)
FILES = (CLEAN, UNREAD, OTHER)

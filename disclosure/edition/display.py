"""How a form shows numbers, choices and the words of its clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.edition.wording import Wording, wording_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Ticks:
    """How the options of a choice are printed: 1、甲☑　2、乙□."""

    chosen: str = "☑"
    other: str = "□"
    stop: str = "、"


@dataclass(frozen=True, slots=True)
class Display:
    """How the form shows numbers, and the words of its clauses.

    ``table_percent_decimals`` is None where tables show percentages as sentences do.
    """

    zero_in_tables: str
    percent_decimals: int
    trims_percent: bool
    procurement_decimals: int
    zero_in_text: str = "0"
    absent: str = ""
    words: Wording = field(default_factory=Wording)
    trims_amounts: bool = False
    table_percent_decimals: int | None = None
    zero_percent_in_tables: str = "0"
    ticks: Ticks = field(default_factory=Ticks)


def display_of(data: Mapping[str, Any]) -> Display:
    """Read how an edition shows numbers, choices and the words of clauses."""
    shown = data["显示"]
    table_percent = shown.get("表格百分比小数位")
    return Display(
        zero_in_tables="" if shown["表格零值"] == "空白" else shown["表格零值"],
        percent_decimals=int(shown["百分比小数位"]),
        trims_percent=shown["整百分比去零"] == "是",
        procurement_decimals=int(data["采购"]["最多小数位"]),
        zero_in_text=shown.get("正文零值") or "0",
        absent=shown.get("表格缺项") or "",
        words=wording_of(data.get("措辞") or {}),
        trims_amounts=shown.get("正文金额去零") == "是",
        table_percent_decimals=int(table_percent) if table_percent else None,
        zero_percent_in_tables="" if shown.get("表格零百分比") == "空白" else "0",
        ticks=_ticks(shown.get("勾选") or {}),
    )


def _ticks(data: Mapping[str, str]) -> Ticks:
    usual = Ticks()
    return Ticks(
        data.get("选中") or usual.chosen,
        data.get("未选") or usual.other,
        data.get("序号后") or usual.stop,
    )

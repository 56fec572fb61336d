"""How a form shows numbers and choices, as its edition says."""

from __future__ import annotations

from disclosure.edition import Ticks
from disclosure.edition.display import display_of

SHOWN = {"表格零值": "空白", "百分比小数位": "2", "整百分比去零": "是"}
LEAST = {"显示": SHOWN, "采购": {"最多小数位": "3"}}


def test_what_an_edition_does_not_say_is_as_usual() -> None:
    display = display_of(LEAST)
    assert not display.trims_amounts
    assert display.table_percent_decimals is None
    assert display.zero_percent_in_tables == "0"
    assert display.ticks == Ticks("☑", "□", "、")


def test_an_edition_may_want_whole_percentages_short_amounts_and_its_own_boxes() -> None:
    own = {"正文金额去零": "是", "表格百分比小数位": "0", "勾选": {"未选": "☐", "序号后": "."}}
    display = display_of(LEAST | {"显示": SHOWN | own})
    assert display.trims_amounts
    assert display.table_percent_decimals == 0
    assert display.ticks == Ticks("☑", "☐", ".")

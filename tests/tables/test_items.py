"""Lists and records from blocks of facts, as an edition asks for them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from disclosure.compute import Figure, Figures, Formula
from disclosure.edition.listing import item_tables_of
from disclosure.tables.items import item_table
from disclosure.tables.rows import Ledger
from disclosure.terms import Unit
from tests.narrate.telling import edition

FACTS = {
    "项目": {
        "甲": {
            "单位": "本级",
            "类型": "一次性",
            "目标": [{"名": "一"}, {"名": "一"}, {"名": "二"}],
        },
        "乙": {"上级项目": "甲", "填报日期": "2025-03-01", "措施": ["查", "改"]},
    }
}


def made(data: dict[str, Any], facts: dict[str, Any] = FACTS, **figures: str) -> Any:
    known = {
        path.replace("_", "."): Figure(
            path.replace("_", "."), Decimal(value), Unit.AMOUNT, Formula("求和", ())
        )
        for path, value in figures.items()
    }
    (table,) = item_tables_of({"表": data}).values()
    return item_table(Ledger(Figures(known), edition(), {}), facts, table)


def test_each_item_of_a_block_is_a_row_with_its_figures() -> None:
    rows = made(
        {
            "逐项": "项目",
            "列": {
                "序号": {"序号": "本表"},
                "名称": {"名目": "本项"},
                "单位": {"文字": ".单位"},
                "预算": {"数": ".预算数"},
                "全部": {"数": "支出.合计"},
            },
        },
        项目_甲_预算数="20000",
        支出_合计="30000",
    )
    assert [(row["键"], row["序号"], row["名称"]) for row in rows] == [
        ("甲", "1", "甲"),
        ("乙", "2", "乙"),
    ]
    assert [row["单位"] for row in rows] == ["本级", ""]
    assert [str(row["预算"] and row["预算"].text) for row in rows] == ["2.00", ""]
    assert rows[1]["全部"].path == "支出.合计"


def test_items_may_be_chosen_by_a_key_that_they_have_or_lack() -> None:
    columns = {"名称": {"名目": "本项"}}
    assert [r["键"] for r in made({"逐项": "项目", "只印有": "目标", "列": columns})] == ["甲"]
    assert [r["键"] for r in made({"逐项": "项目", "不印有": "上级项目", "列": columns})] == ["甲"]
    assert made({"逐项": "没有.这一块", "列": columns}) == []


def test_lists_in_lists_number_their_figures_and_see_repeated_labels() -> None:
    inner = {
        "逐项": ".目标",
        "列": {"名": {"文字": ".名"}, "分": {"数": ".得分"}, "续": {"同上": ["名"]}},
    }
    rows = made(
        {"逐项": "项目", "只印有": "目标", "列": {"目标": inner}}, 项目_甲_目标_3_得分="10000"
    )
    goals = rows[0]["目标"]
    assert [goal["续"] for goal in goals] == [False, True, False]
    assert goals[2]["分"].path == "项目.甲.目标.3.得分"


def test_a_segment_says_its_labels_anew_and_is_joined_within() -> None:
    inner = {
        "逐项": ".目标",
        "分段": {"标签": ["名"], "至多": 2},
        "列": {"名": {"文字": ".名"}, "续": {"同上": ["名"]}, "连下": {"连下": ["名"]}},
    }
    data = {"逐项": "项目", "只印有": "目标", "列": {"目标": inner}}
    facts = {"项目": {"甲": {"目标": [{"名": name} for name in "一一一一二"]}}}
    rows = made(data, facts)[0]["目标"]
    assert [row["续"] for row in rows] == [False, True, False, True, False]
    assert [row["连下"] for row in rows] == [True, False, True, False, False]


def test_a_record_has_texts_dates_paragraphs_and_ticks() -> None:
    record = made(
        {
            "取自": "项目.乙",
            "列": {
                "日期": {"日期": ".填报日期"},
                "措施": {"各段": ".措施"},
                "没有": {"各段": ".没有"},
                "类型": {"勾选": ".类型", "选项": ["常年", "一次性"]},
            },
        }
    )
    assert record["日期"] == "2025年3月1日"
    assert (record["措施"], record["没有"]) == (["查", "改"], [])
    assert record["类型"] == "1、常年□　2、一次性□"


def test_the_chosen_option_is_ticked() -> None:
    column = {"勾选": ".类型", "选项": ["常年", "一次性"]}
    rows = made({"逐项": "项目", "只印有": "目标", "列": {"类型": column}})
    assert rows[0]["类型"] == "1、常年□　2、一次性☑"


def test_what_was_not_given_is_said_as_the_edition_wants() -> None:
    row = {
        "单位": {"文字": ".单位", "没有时": "本部门"},
        "措施": {"各段": ".措施", "没有时": "无"},
        "得分": {"数": ".得分", "没有时": "—"},
    }
    rows = made({"逐项": "项目", "列": row})
    assert [each["单位"] for each in rows] == ["本级", "本部门"]
    assert [each["措施"] for each in rows] == [["无"], ["查", "改"]]
    assert rows[0]["得分"] == "—"

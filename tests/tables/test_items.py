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


def made(data: dict[str, Any], facts: Any = FACTS, **figures: str) -> Any:
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


def test_a_cell_may_have_the_first_figure_that_there_is() -> None:
    columns = {"总预算": {"数": [".总预算", ".预算数"], "没有时": "—"}}
    rows = made({"逐项": "项目", "列": columns}, 项目_甲_预算数="20000", 项目_甲_总预算="50000")
    assert [
        str(row["总预算"] and getattr(row["总预算"], "text", row["总预算"])) for row in rows
    ] == [
        "5.00",
        "—",
    ]
    rows = made({"逐项": "项目", "列": columns}, 项目_甲_预算数="20000")
    assert rows[0]["总预算"].path == "项目.甲.预算数"


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


UNITS = {
    "单位": [{"编码": "101", "名称": "本级"}, {"编码": "102", "名称": "苗圃"}],
    "采购": [
        {"单位": "102", "类别": "货物", "科目": "30201"},
        {"单位": "101", "类别": "服务", "科目": "2010301"},
        {"单位": "102", "类别": "服务", "科目": "9999999"},
    ],
}
BY_UNIT = {
    "逐项": "单位",
    "列": {
        "名称": {"文字": ".名称"},
        "合计": {"数": "合计.{编码}.金额"},
        "类": {
            "各项": [{"类别": "货物"}, {"类别": "服务"}],
            "空则略": "采购",
            "列": {
                "类别": {"文字": ".类别"},
                "合计": {"数": "合计.{编码}.{类别}"},
                "单位数": {"数": ".类别.{类别}"},
                "采购": {
                    "逐项": "采购",
                    "属于": {"单位": "编码", "类别": "类别"},
                    "列": {"名": {"科目": ".科目"}, "金额": {"数": ".金额"}},
                },
            },
        },
    },
}


def test_items_are_grouped_by_the_items_around_them() -> None:
    rows = made(
        BY_UNIT,
        facts=UNITS,
        采购_3_金额="10000",
        合计_102_金额="30000",
        单位_2_类别_服务="20000",
        合计_102_服务="10000",
    )
    kinds = [[(kind["类别"], len(kind["采购"])) for kind in unit["类"]] for unit in rows]
    assert kinds == [[("服务", 1)], [("货物", 1), ("服务", 1)]]
    assert [str(unit["合计"] and unit["合计"].text) for unit in rows] == ["", "3.00"]
    services = rows[1]["类"][1]
    assert services["合计"].path == "合计.102.服务"
    assert services["单位数"].path == "单位.2.类别.服务"
    assert services["采购"][0]["金额"].path == "采购.3.金额"


def test_a_subject_is_printed_by_its_name_functional_or_economic() -> None:
    rows = made({"逐项": "采购", "列": {"名": {"科目": ".科目"}}}, facts=UNITS)
    assert [row["名"] for row in rows] == ["办公费", "行政运行", "9999999"]


def test_a_list_without_items_has_no_rows_to_relate() -> None:
    columns = {"名": {"文字": ".名"}, "续": {"同上": ["名"]}, "连下": {"连下": ["名"]}}
    segments = {"标签": ["名"], "至多": "6"}
    assert made({"逐项": "没有.这一块", "分段": segments, "列": columns}) == []

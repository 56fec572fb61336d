"""Tables by subject, lists and records of an edition, read from its data."""

from __future__ import annotations

from disclosure.edition import Column, Content, ItemTable, Pattern, Segments
from disclosure.edition.listing import item_tables_of, row_tables_of


def test_a_table_by_subject_maps_columns_to_paths() -> None:
    tables = row_tables_of({"国资支出": {"合计": "支出.国资.{编码}.合计"}})
    assert tables["国资支出"].columns == {"合计": Pattern("支出.国资.{编码}.合计")}


def test_a_list_may_hold_lists() -> None:
    data = {"逐项": "目标", "列": {"指标": {"逐项": ".指标", "列": {"得分": {"数": ".得分"}}}}}
    (table,) = item_tables_of({"整体目标": data}).values()
    inner = table.columns["指标"]
    assert isinstance(inner, ItemTable)
    assert inner == ItemTable(".指标", {"得分": Column(Content.FIGURE, ".得分")})


def test_a_record_has_no_items_and_conditions_are_kept() -> None:
    data = {"取自": "预算绩效.整体", "列": {"日期": {"日期": ".填报日期"}}}
    record = item_tables_of({"整体": data})["整体"]
    assert (record.is_list, record.path) == (False, "预算绩效.整体")
    chosen = item_tables_of(
        {
            "项目": {
                "逐项": "预算绩效.项目",
                "只印有": "目标",
                "不印有": "上级项目",
                "列": {
                    "类别": {"勾选": ".类别", "选项": ["甲", "乙"]},
                    "续": {"同上": ["类别"]},
                },
            }
        }
    )["项目"]
    assert (chosen.having, chosen.without) == ("目标", "上级项目")
    assert chosen.columns["类别"] == Column(Content.CHOICE, ".类别", ("甲", "乙"))
    assert chosen.columns["续"] == Column(Content.REPEATED, labels=("类别",))


def test_rows_may_be_kept_together_by_their_labels() -> None:
    data = {
        "逐项": "指标",
        "分段": {"标签": ["一级", "二级"], "至多": 6},
        "列": {"连下": {"连下": ["一级"]}},
    }
    (table,) = item_tables_of({"指标": data}).values()
    assert table.segments == Segments(("一级", "二级"), 6)
    assert table.columns["连下"] == Column(Content.JOINED, labels=("一级",))

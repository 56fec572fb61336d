from __future__ import annotations

from disclosure.validate.complaint import label, quoted, shortened


def test_a_pointer_reads_as_the_way_down():
    assert (
        label(("收入", "一般公共预算财政拨款", "2013101"))
        == "收入 → 一般公共预算财政拨款 → 2013101"
    )


def test_items_of_a_list_are_counted_from_one():
    assert label(("单位", 0, "性质")) == "单位 → 第1项 → 性质"


def test_the_top_is_the_file():
    assert quoted(()) == "文件"
    assert quoted(("年度",)) == "“年度”"


def test_a_long_text_is_cut_and_put_on_one_line():
    assert shortened("一\n二  三") == "一 二 三"
    assert shortened("字" * 40) == "字" * 23 + "…"

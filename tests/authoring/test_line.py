from __future__ import annotations

from disclosure.authoring.line import WIDTH, SkeletonLine, folded, page
from disclosure.diagnostics import display_width


def test_a_short_remark_stands_behind_its_line():
    assert list(SkeletonLine(2, "全称: 待填", "公章上的全称").set()) == [
        "  全称: 待填                      # 公章上的全称"
    ]


def test_a_long_remark_stands_above_it_and_its_example_last():
    *above, last = SkeletonLine(2, "甲: 待填", "说明" * 30 + "。例：乙").set()
    assert last == "  甲: 待填"
    assert above[-1] == "  ## 例：乙"
    assert all(each.startswith("  ## ") and display_width(each) <= WIDTH for each in above)


def test_what_is_commented_out_keeps_its_place_below_its_block():
    assert list(SkeletonLine(4, "乙: 1", out=0).set()) == ["#     乙: 1"]
    assert list(SkeletonLine(4, "", "或者写 丙", out=2).set()) == ["  ##   或者写 丙"]


def test_nothing_at_all_is_an_empty_line():
    assert (
        page([SkeletonLine(0, "甲: 1"), SkeletonLine(0, ""), SkeletonLine(0, "乙: 2")])
        == "甲: 1\n\n乙: 2\n"
    )


def test_no_number_is_broken_and_no_line_begins_with_a_closing_sign():
    text = "尽量写到项，例如 2013101: 6599100.00，（不要）重复写。"
    for width in range(12, 60):
        parts = list(folded(text, width))
        assert "".join(parts) == text
        assert not any(part[0] in "，。）" for part in parts)
        assert sum("6599100.00" in part for part in parts) == 1
        assert not any(part.endswith("（") for part in parts)

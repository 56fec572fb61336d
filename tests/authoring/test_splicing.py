"""Changes are done in the text: whatever is not changed stays as it was typed, sign by sign."""

from __future__ import annotations

import pytest

from disclosure.authoring.revision import Added, Gone, Mark, Replaced, applied
from disclosure.authoring.splicing import spliced
from disclosure.load import load_text

TEXT = """\
# 开头的话
年度: 2024   # 年
收入:
  # 科目
  2013101: 659.91    # 行政运行；含追加
  2013102: {基本支出: 0.11, 项目支出: 35.76}  # 一般
  2013150: 12 # 近
文字:
  - 一段话：2024年
  - "引起来的 # 话"
  - |
    块里的话
    第二行
  - 折行的
    话  # 注
  - '单引号'
末尾: {甲: 1, 乙: 2}
"""


def changed(changes, text=TEXT, remarks=None):
    loaded, problems = load_text(text.encode(), "x")
    assert problems == ()
    data = spliced(text.encode(), loaded, changes, remarks or {})
    after, problems = load_text(data, "x")
    assert problems == ()
    assert after.data == applied(loaded.data, changes)
    return data.decode()


def differing(text):
    """The lines that are not as they were; only for changes that keep the number of lines."""
    pairs = zip(TEXT.splitlines(), text.splitlines(), strict=True)
    return [after for before, after in pairs if after != before]


def test_without_changes_nothing_changes():
    assert changed([]) == TEXT


def test_a_value_is_replaced_and_its_remark_stays_in_its_column():
    text = changed([Replaced(("收入", "2013101"), "待填"), Replaced(("年度",), "2025")])
    assert differing(text) == [
        "年度: 2025   # 年",
        "  2013101: 待填      # 行政运行；含追加",
    ]


def test_several_values_of_a_line_are_replaced():
    item = ("收入", "2013102")
    text = changed([Replaced((*item, "项目支出"), "待填"), Replaced((*item, "基本支出"), "待填")])
    assert differing(text) == ["  2013102: {基本支出: 待填, 项目支出: 待填}   # 一般"]


def test_a_remark_moves_where_it_lacks_room_and_stays_as_close_as_it_was():
    text = changed(
        [
            Replaced(("收入", "2013102", "项目支出"), "123456789.00"),
            Replaced(("收入", "2013150"), "待填"),
        ]
    )
    assert differing(text) == [
        "  2013102: {基本支出: 0.11, 项目支出: 123456789.00}  # 一般",
        "  2013150: 待填 # 近",
    ]


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (0, "  - 【待核】一段话：2024年"),
        (1, '  - "【待核】引起来的 # 话"'),
        (2, "    【待核】块里的话"),
        (3, "  - 【待核】折行的"),
        (4, "  - '【待核】单引号'"),
    ],
)
def test_a_mark_stands_in_the_text_however_it_is_written(number, line):
    assert differing(changed([Mark(("文字", number))])) == [line]


def test_a_text_over_lines_gives_way_to_a_word():
    text = changed([Replaced(("文字", 2), "待填"), Replaced(("文字", 3), "待填")])
    assert "  - 待填\n  - 待填  # 注\n  - '单引号'\n" in text


def test_a_key_goes_with_its_lines_and_remarks_of_others_stay():
    text = changed([Gone(("收入", "2013101")), Gone(("末尾",))])
    assert text == TEXT.replace("  2013101: 659.91    # 行政运行；含追加\n", "").replace(
        "末尾: {甲: 1, 乙: 2}\n", ""
    )


def test_the_first_key_of_an_item_goes_and_the_next_one_takes_its_place():
    text = "列:\n  - 甲: 1\n    乙: 2  # 注\n  - {甲: 3}\n"
    assert changed([Gone(("列", 0, "甲"))], text) == "列:\n  - 乙: 2  # 注\n  - {甲: 3}\n"


def test_keys_are_added_behind_the_last_one():
    content = {"合计": "1.00", "资金": {"2013101": "2.00", "2013102": "3.00"}}
    text = changed([Added(("收入",), "2013199", "0"), Added(("收入",), "其他", content)])
    added = "  2013199: 0\n  其他:\n    合计: 1.00\n    资金: {2013101: 2.00, 2013102: 3.00}\n"
    assert text == TEXT.replace("文字:\n", f"{added}文字:\n")


def test_a_key_is_added_at_the_end_of_a_file_without_a_last_line_end():
    text = "甲:\n  乙: 1"
    loaded, _ = load_text(text.encode(), "x")
    data = spliced(text.encode(), loaded, [Added(("甲",), "丙", "2")], {})
    assert data.decode() == "甲:\n  乙: 1\n  丙: 2\n"


def test_a_remark_is_put_behind_a_key_that_has_none():
    text = changed([], remarks={("收入",): "取自上年", ("年度",): "不写", ("末尾",): "不写"})
    assert differing(text) == ["收入:  # 取自上年"]


def test_line_ends_and_the_mark_before_the_first_line_stay():
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    loaded, _ = load_text(data, "x")
    changes = [Replaced(("收入", "2013101"), "待填"), Added(("收入",), "2013199", "0")]
    after = spliced(data, loaded, changes, {})
    assert after == b"\xef\xbb\xbf" + changed(changes).replace("\n", "\r\n").encode()


def test_a_key_is_added_behind_another_one_or_first():
    behind = Added(("收入",), "2013101x", "1.00", "2013101")
    lines = changed([behind]).splitlines()
    assert lines[lines.index("  2013101: 659.91    # 行政运行；含追加") + 1] == "  2013101x: 1.00"
    first = changed([Added(("收入",), "2010101", "1.00", "")]).splitlines()
    assert first[first.index("  # 科目") + 1] == "  2010101: 1.00"


def test_a_block_at_the_top_stands_apart_and_behind_what_is_commented_out():
    text = "原因:\n  三公: 话\n  # 别的: 举例\n## ── 核对 ──\n# 核对:\n尾: 1\n"
    after = changed([Added((), "核对", {"甲": "1.00"}, "原因")], text)
    assert after == text.replace("## ──", "\n核对:\n  甲: 1.00\n## ──", 1)

"""Where the content of a line ends, by either parser."""

from __future__ import annotations

import pytest

from disclosure.load import LineEnd, load_text

TEXT = """甲: 1  # 一
乙: "二 # 二" # 三
丙: {丁: '# 四', 戊: 5} \t#五
己: 六
  七 # 八
庚: "九
  # 十" # 十一
辛: |  # 十二
  # 十三
壬: 十四#十五\x20\x20
# 十六
"""


@pytest.mark.parametrize("pure", [True, False])
def test_a_sign_in_a_text_begins_no_remark(pure):
    loaded, _ = load_text(TEXT.encode(), "x.yaml", pure=pure)
    assert loaded.line_ends() == (
        LineEnd("甲: 1", "# 一"),
        LineEnd('乙: "二 # 二"', "# 三"),
        LineEnd("丙: {丁: '# 四', 戊: 5}", "#五"),
        None,
        LineEnd("  七", "# 八"),
        None,
        LineEnd('  # 十"', "# 十一"),
        LineEnd("辛: |", "# 十二"),
        None,
        LineEnd("壬: 十四#十五"),
        LineEnd("", "# 十六"),
        LineEnd(""),
    )


def test_a_line_that_was_mended_has_no_end():
    loaded, problems = load_text("甲：1\n乙: 2\n".encode(), "x.yaml")
    assert problems
    assert loaded.line_ends() == (None, LineEnd("乙: 2"), LineEnd(""))

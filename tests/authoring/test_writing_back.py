from __future__ import annotations

import difflib

import pytest

from disclosure.authoring import written_back

FILE = """\
# 头
甲: |-  # 注
  一二三。
  四五六。
乙: >
  三三三，
  四四四
丙: "五六"    # 注
丁:
- 甲一        # 注
- |
  乙一
  乙二
- {名: 甲, 说: 乙丙丁}   # 注
戊: 一二
  三四
"""
CASES = {
    ("甲",): ("一二新三。\n四五六。", ["-  一二三。", "+  一二新三。"]),
    ("乙",): ("三三三， 四四新\n", ["-  四四四", "+  四四新"]),
    ("丙",): ('五"六', ['-丙: "五六"    # 注', r'+丙: "五\"六"  # 注']),
    ("丁", 0): ("甲一: 甲", ["-- 甲一        # 注", '+- "甲一: 甲"  # 注']),
    ("丁", 1): ("乙一\n新乙二\n", ["-  乙二", "+  新乙二"]),
    ("丁", 2, "说"): (
        "乙, 丁",
        ["-- {名: 甲, 说: 乙丙丁}   # 注", '+- {名: 甲, 说: "乙, 丁"}  # 注'],
    ),
    ("戊",): ("一二 新三四", ["-  三四", "+  新三四"]),
}


def differing(was: bytes, now: bytes) -> list[str]:
    lines = (each.decode().splitlines() for each in (was, now))
    return [e for e in difflib.ndiff(*lines) if e[0] in "+-"]


def told(lines: list[str]) -> list[str]:
    return [f"{line[0]}{line[2:]}" for line in lines]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("pointer", CASES, ids=str)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
def test_a_text_changes_where_it_stands_and_nothing_else(pointer, line_end, mark) -> None:
    text, lines = CASES[pointer]
    was = mark + FILE.replace("\n", line_end).encode()
    done = written_back(was, "x", {pointer: text})
    assert done.unwritten == ()
    assert told(differing(was, done.data)) == lines
    assert done.data.count(b"\r") == was.count(b"\r")


def test_all_at_once_is_the_same_as_one_by_one() -> None:
    was = now = FILE.encode()
    for pointer, (text, _) in CASES.items():
        now = written_back(now, "x", {pointer: text}).data
    texts = {pointer: text for pointer, (text, _) in CASES.items()}
    assert written_back(was, "x", texts).data == now


def test_what_cannot_be_written_is_named_and_the_rest_is_written() -> None:
    done = written_back(FILE.encode(), "x", {("丙",): "七", ("无",): "八", ("戊",): "一\n二"})
    assert done.unwritten == (("无",), ("戊",))
    assert told(differing(FILE.encode(), done.data)) == [
        '-丙: "五六"    # 注',
        '+丙: "七"      # 注',
    ]

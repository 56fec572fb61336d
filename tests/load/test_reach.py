"""What stands from a reach's first sign to its last is the value, and nothing else."""

from __future__ import annotations

import pytest

from disclosure.load import load_text

TEXT = """\
甲: 1200.50  # 行政运行
乙: {丙: "a # b", 丁: [一, 二]}
戊:
  己: |
    第一行
    第二行

  # 说明
  庚: 一段
    折行的话
  辛:
    - 一
    - {壬: 二}
癸: 末
"""


def cut(text, pointer):
    loaded, problems = load_text(text.encode(), "x.yaml")
    assert problems == ()
    at = loaded.reach(pointer)
    lines = text.splitlines()[at.line : at.end_line + 1]
    lines[-1] = lines[-1][: at.end_column]
    return (
        "\n".join([lines[0][at.column :], *lines[1:]]) if len(lines) > 1 else lines[0][at.column :]
    )


@pytest.mark.parametrize(
    ("pointer", "text"),
    [
        (("甲",), "1200.50"),
        (("乙",), '{丙: "a # b", 丁: [一, 二]}'),
        (("乙", "丙"), '"a # b"'),
        (("乙", "丁"), "[一, 二]"),
        (("乙", "丁", 1), "二"),
        (("戊", "己"), "|\n    第一行\n    第二行"),
        (("戊", "庚"), "一段\n    折行的话"),
        (("戊", "辛"), "一\n    - {壬: 二}"),
        (("戊", "辛", 1), "{壬: 二}"),
        (("癸",), "末"),
    ],
)
def test_it_is_the_value_as_it_is_written(pointer, text):
    assert cut(TEXT, pointer) == text


def test_a_block_goes_from_its_first_key_to_the_end_of_its_last_value():
    assert cut(TEXT, ("戊",)).splitlines()[0] == "己: |"
    assert cut(TEXT, ("戊",)).splitlines()[-1] == "    - {壬: 二}"


def test_it_says_how_a_value_is_written():
    loaded, _ = load_text(TEXT.encode(), "x.yaml")
    at = {name: loaded.reach(pointer) for name, pointer in {
        "block": ("戊",), "brackets": ("乙",), "inside": ("乙", "丙"), "text": ("甲",),
    }.items()}  # fmt: skip
    assert [name for name, each in at.items() if each.is_block] == ["block"]
    assert [name for name, each in at.items() if each.in_brackets] == ["brackets", "inside"]


def test_there_is_none_of_what_is_not_there():
    loaded, _ = load_text(TEXT.encode(), "x.yaml")
    assert loaded.reach(("甲", "乙")) is None
    assert loaded.reach(("无",)) is None


def test_a_mark_before_the_first_line_and_other_line_ends_move_nothing():
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    plain, _ = load_text(TEXT.encode(), "x.yaml")
    other, _ = load_text(data, "x.yaml")
    for pointer in (("甲",), ("乙", "丁", 1), ("戊", "己"), ("癸",)):
        assert plain.reach(pointer) == other.reach(pointer)

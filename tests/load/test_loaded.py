"""Places, and the promise that both parsers give the same data, places and problems."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from disclosure.load import load_text

TEXT = """# 说明
年度: 2024
单位:
  - {名称: 甲, 性质: 行政}
  - 名称: 乙
收入:
  一般:
    2013101: 659.91
空:
段: |
  一
  二
"""


@pytest.fixture
def content():
    return load_text(TEXT.encode(), "x.yaml")[0]


@pytest.mark.parametrize(
    ("pointer", "value", "key"),
    [
        (("年度",), (2, 5, 4), (2, 1)),
        (("单位", 0, "性质"), (4, 17, 2), (4, 13)),
        (("单位", 0), (4, 5, 15), (4, 5)),
        (("单位", 1), (5, 5, 2), (5, 5)),
        (("单位",), (3, 1, 2), (3, 1)),
        (("收入", "一般", "2013101"), (8, 14, 6), (8, 5)),
        (("收入",), (6, 1, 2), (6, 1)),
        (("空",), (9, 1, 1), (9, 1)),
        (("段",), (10, 4, 1), (10, 1)),
        ((), (2, 1, 2), (2, 1)),
    ],
)
def test_everything_has_its_place(pointer, value, key, content):
    place, at = content.place(pointer), content.key_place(pointer)
    assert (place.line, place.column, place.length) == value
    assert (at.line, at.column) == key


def test_what_is_missing_is_placed_at_its_nearest_ancestor(content):
    assert content.place(("收入", "一般", "2013102", "x")) == content.place(("收入", "一般"))
    assert content.place(("没有",)) == content.place(())
    assert content.place(("单位", 7)) == content.place(("单位",))
    assert content.key_place(("年度", "x")) == content.key_place(("年度",))


def test_a_collection_of_which_nothing_could_be_kept_is_placed_at_its_beginning():
    content, _ = load_text("年度: 2024\n单位:\n- : 5\n".encode(), "x")
    assert (content.place(("单位", 0)).line, content.key_place(("单位", 0)).column) == (3, 3)


def test_a_block_read_by_itself_gives_the_places_of_the_whole():
    text = "# 表头\n甲:\n- 一\n# 注\n- {乙: 1,\n  丙: 2}\n丁: {a: 1,\nb: 2}\n戊:\n  己: 3\n"
    content, problems = load_text(text.encode(), "x")
    assert problems == ()
    whole, _ = load_text(text.encode(), "x")
    whole.place(())
    pointers = [
        ("甲",),
        ("甲", 0),
        ("甲", 1, "丙"),
        ("丁", "b"),
        ("戊", "己"),
        ("戊", "庚"),
        ("辛",),
    ]
    for pointer in pointers:
        assert content.place(pointer) == whole.place(pointer)
        assert content.key_place(pointer) == whole.key_place(pointer)


_REPEATABLE = settings(deadline=None, derandomize=True, max_examples=300)
_WORDS = st.text("年度收入ab12", min_size=1, max_size=6)
_PROSE = st.text("年度 ，：。ab1", min_size=1, max_size=12).map(lambda text: f"“年{text.strip()}”")
_AMOUNTS = st.decimals(-10_000, 10_000, places=2, allow_nan=False).map(str)
_TREES = st.recursive(
    _AMOUNTS | _PROSE,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(_WORDS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def _written(tree, indent=0):
    """Write a tree in block style, with the positions of its scalars."""
    pad = "  " * indent
    if isinstance(tree, dict):
        for key, value in tree.items():
            if isinstance(value, str):
                yield f"{pad}{key}: {value}"
            else:
                yield f"{pad}{key}:"
                yield from _written(value, indent + 1)
    elif isinstance(tree, list):
        for value in tree:
            if isinstance(value, str):
                yield f"{pad}- {value}"
            else:
                yield f"{pad}-"
                yield from _written(value, indent + 1)


def _leaves(tree, pointer=()):
    if isinstance(tree, str):
        yield pointer, tree
    for step, value in tree.items() if isinstance(tree, dict) else _numbered(tree):
        yield from _leaves(value, (*pointer, step))


def _numbered(tree):
    return enumerate(tree) if isinstance(tree, list) else ()


@_REPEATABLE
@given(st.dictionaries(_WORDS, _TREES, min_size=1, max_size=4))
def test_a_place_points_at_the_very_text_of_the_scalar(tree):
    content, found = load_text("\n".join(_written(tree)).encode(), "x")
    assert (content.data, found) == (tree, ())
    for pointer, value in _leaves(tree):
        place = content.place(pointer)
        assert place.text[place.column - 1 :][: place.length] == value
        key = content.key_place(pointer)
        if isinstance(pointer[-1], str):
            assert key.text[key.column - 1 :][: key.length] == pointer[-1]


_SIGNS = st.text("年a1 :-,#[]{}\"'|>&*!?%@\\\n\t　：，｛｝１\x02.=~", max_size=40)
_LINES = st.lists(
    st.sampled_from(
        ["a: 1", "b:", "  c: 2", "  - d", "- e", "\tf: 1", "　　g: 1", "h：1", "i:1", "j: {k: 1,", "l: 2}",
         "m: 1,200.00", "n: [１, 2", "]", "o: |", "  p", 'q: "r', 's"', "t: 'u'", "'v", "w: x: y",
         "---", "...", "z: *a", "a: &b", "a: !c", "? d", "# e", "f: >-", 'g: "\\x02"', "｛h: 1｝"]
    ),
    max_size=8,
).map("\n".join)  # fmt: skip


def _both(text):
    for pure in (False, True):
        content, found = load_text(text.encode(), "x", pure=pure)
        yield content and content.data, found, _places(content)


def _places(content):
    if content is None:
        return None
    leaves = list(_leaves_of_any(content.data))
    return [(content.place(pointer), content.key_place(pointer)) for pointer in leaves]


def _leaves_of_any(tree, pointer=()):
    yield pointer
    if isinstance(tree, dict | list):
        for step, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from _leaves_of_any(value, (*pointer, step))


@_REPEATABLE
@given(_SIGNS | _LINES)
@example("a: {b: 8:30}")
@example('a: "\\ud800"')
@example("a: 1\t# b")
@example("a: 1\n...\n...")
@example("{1\n\u3000")
@example("a: {*b")
@example("a: >#")
def test_both_parsers_give_the_same_data_places_and_problems(text):
    fast, slow = _both(text)
    assert fast == slow


@_REPEATABLE
@given(_SIGNS | _LINES)
def test_whatever_is_typed_there_is_content_or_a_reason(text):
    content, found = load_text(text.encode(), "x")
    assert content is not None or found
    for one in found:
        assert 1 <= one.place.column <= len(one.place.text) + 1
        assert one.hint


WORDY = """概况:
  一行: 今年今年，句号。。
  几行: |
    第一行

    第二行句号。。
  引号: "前半，
    后半句号。。"
  清单: [句号, 句号。。]
后来: 句号。。
"""


@pytest.mark.parametrize(
    ("pointer", "words", "place"),
    [
        (("概况", "一行"), "今年", (2, 7, 2)),
        (("概况", "一行"), "。。", (2, 14, 2)),
        (("概况", "几行"), "。。", (6, 10, 2)),
        (("概况", "几行"), "句号。。", (6, 8, 4)),
        (("概况", "引号"), "。。", (8, 9, 2)),
        (("概况", "清单", 0), "句号", (9, 8, 2)),
        (("概况", "清单", 1), "。。", (9, 14, 2)),
        (("概况", "清单", 0), "。。", (9, 8, 2)),
        (("概况", "几行"), "一行第二行", (3, 7, 1)),
        (("概况", "没有"), "句号", (1, 1, 2)),
        (("概况",), "句号", (1, 1, 2)),
    ],
)
def test_words_are_placed_in_the_line_that_shows_them(pointer, words, place):
    for pure in (False, True):
        content, problems = load_text(WORDY.encode(), "x.yaml", pure=pure)
        assert problems == ()
        found = content.place(pointer, words)
        assert (found.line, found.column, found.length) == place

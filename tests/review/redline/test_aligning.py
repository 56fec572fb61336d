"""Every block of both documents stands in the redline once, in its own order, beside its like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from disclosure.review.redline import aligning
from disclosure.review.redline.aligning import Labelled, align, share_keys

BLOCKS = st.lists(
    st.builds(Labelled, st.sampled_from("段表"), st.sampled_from(["", "1", "2", "3"]),
              st.sampled_from(["", "甲乙丙", "甲乙丁", "戊己"])),
    max_size=8,
)  # fmt: skip


def numbered(*texts: str) -> list[Labelled]:
    """Return paragraphs that are known by their position alone."""
    return [Labelled("段", f"{n:08X}", text) for n, text in enumerate(texts, 1)]


@given(BLOCKS, BLOCKS)
def test_nothing_is_lost_and_nothing_crosses(old, new):
    pairs = align(old, new)
    assert [a for a, _ in pairs if a is not None] == list(range(len(old)))
    assert [b for _, b in pairs if b is not None] == list(range(len(new)))
    assert all(old[a].kind == new[b].kind for a, b in pairs if a is not None and b is not None)


@given(BLOCKS)
def test_what_did_not_change_has_its_like(blocks):
    assert align(blocks, blocks) == [(n, n) for n in range(len(blocks))]


def test_a_paragraph_that_comes_in_does_not_push_the_others():
    old = numbered("负责绿化工作。", "管理森林资源。", "承办其他工作。")
    new = numbered("负责绿化工作。", "培育苗木花草。", "管理森林资源等。", "承办其他工作。")
    assert align(old, new) == [(0, 0), (None, 1), (1, 2), (2, 3)]


def test_a_key_tells_what_the_text_does_not():
    old = [Labelled("1 1", "0000000A", "提租补贴\x1f12.00")]
    new = [
        Labelled("1 1", "0000000B", "提租补贴\x1f12.00\x1f"),
        Labelled("1 1", "0000000A", "住房公积金\x1f7"),
    ]
    assert align(old, [new[1]]) == [(0, 0)]
    assert align(old, new) == [(0, 0), (None, 1)]


def test_many_rows_without_a_counterpart_are_not_all_compared(monkeypatch):
    asked = []
    monkeypatch.setattr(aligning, "likeness", lambda *pair: asked.append(pair) or 0)
    old = [Labelled("1", "", f"科目{n}") for n in range(2000)]
    new = [Labelled("1", "", f"项目{n}") for n in range(2000)]
    assert len(align(old, new)) == 4000
    assert asked == []


def test_in_one_form_a_row_of_another_key_is_another_row():
    old = [Labelled("1", "1", "合计"), Labelled("1", "2", "2210203 购房补贴")]
    new = [Labelled("1", "1", "合计"), Labelled("1", "3", "2210202 提租补贴")]
    assert share_keys(old, new)
    assert not share_keys(old[1:], new)
    assert align(old, new) == [(0, 0), (1, 1)]
    assert align(old, new, by_likeness=False) == [(0, 0), (1, None), (None, 1)]

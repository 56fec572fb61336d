"""Passages find their partners by bookmarks, by texts, by their place; in bounded time."""

from __future__ import annotations

from disclosure.review.verify.pairing import paired
from disclosure.review.verify.passage import CellText, FigureMark, Passage
from disclosure.review.verify.steps import steps


def line(text: str, *names: str, table: int = 0) -> Passage:
    return Passage((CellText(text, tuple(FigureMark(name, 0, 1) for name in names)),), table=table)


def test_a_bookmark_tells_more_than_the_words() -> None:
    old = [line("收入合计1万元", "_FA"), line("支出合计2万元", "_FB")]
    new = [line("支出共2万元", "_FB"), line("收入共1万元", "_FA")]
    pairing = paired(old, new)
    assert pairing.met == {0: 1, 1: 0}
    assert len(pairing.moved) == 1


def test_a_bookmark_alone_does_not_make_another_text_the_same() -> None:
    pairing = paired([line("收入合计1万元", "_FA")], [line("完全别的一段话，没有关系", "_FA")])
    assert pairing.met == {}
    assert (pairing.gone, pairing.come) == ((0,), (0,))


def test_of_two_copies_the_one_that_is_the_same_is_the_partner() -> None:
    old = [line("甲", "_FA"), line("丙")]
    pairing = paired(old, [line("甲改", "_FA"), line("甲", "_FA"), line("丙")])
    assert pairing.met == {0: 1, 1: 2}
    assert pairing.come == (0,)


def test_without_bookmarks_equal_texts_and_then_alike_ones_meet() -> None:
    old = [line("一"), line("全年收入增加，主要是人员经费"), line("三")]
    new = [line("一"), line("新"), line("全年收入减少，主要是人员经费"), line("三")]
    pairing = paired(old, new)
    assert pairing.met == {0: 0, 1: 2, 2: 3}
    assert pairing.come == (1,)


def test_a_row_never_becomes_a_paragraph() -> None:
    pairing = paired([line("合计 12.50", table=1)], [line("合计 12.50")])
    assert pairing.met == {}


def test_two_thousand_rows_all_alike_and_all_changed_come_to_an_end() -> None:
    old = [line(f"2130{n % 7} 项目支出 {n}.00", table=1) for n in range(2000)]
    new = [line(f"2130{n % 7} 项目支出 {n}.50", table=1) for n in range(2001)]
    pairing = paired(old, new)
    assert pairing.met == {n: n for n in range(2000)}
    assert pairing.come == (2000,)


def test_two_long_texts_without_anything_in_common_are_not_compared_bit_by_bit() -> None:
    one, other = ["a", "b"] * 4000, ["b", "c"] * 4000
    assert steps(one, other) == [(False, 0, 8000, 0, 8000)]

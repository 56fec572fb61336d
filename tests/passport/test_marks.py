"""A figure travels inside a sentence and is found again."""

from __future__ import annotations

import pytest

from disclosure.passport import CLOSE, OPEN, Shown, plain, spans

TOTAL = Shown("支出.全部资金.合计", "1365.84")
RATE = Shown("预算绩效.整体.执行率", "99.32")


def test_a_sentence_is_split_into_text_and_figures() -> None:
    sentence = f"支出{TOTAL}万元，执行率{RATE}%。"
    assert spans(sentence) == ("支出", TOTAL, "万元，执行率", RATE, "%。")


def test_no_empty_text_stands_between_figures() -> None:
    assert spans(f"{TOTAL}{RATE}") == (TOTAL, RATE)
    assert spans("") == ()


@pytest.mark.parametrize("text", ["没有数字", "财预〔2016〕143号", "【支出.合计】"])
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert spans(text) == (text,)
    assert plain(text) == text


def test_a_reader_sees_the_numeral_alone() -> None:
    assert plain(f"支出{TOTAL}万元") == "支出1365.84万元"


def test_half_a_token_is_no_figure() -> None:
    assert spans(f"a{OPEN}b{CLOSE}") == (f"a{OPEN}b{CLOSE}",)


def test_a_blank_figure_counts_as_nothing() -> None:
    assert not Shown("支出.合计", "")
    assert TOTAL

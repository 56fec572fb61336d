from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.pages import PAGES
from disclosure.validate.text_types import is_number
from disclosure.validate.wrong_number import Wanted, wrong_number

YUAN = Wanted("元", 2)
TEN_THOUSANDS = Wanted("万元", 2)
COUNT = Wanted()


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("8辆", "S211", "只写 8，单位由程序印"),
        ("99.32%", "S211", "百分比由程序算"),
        ("12:30", "S212", "照账上的数重填"),
        ("12：30", "S212", "照账上的数重填"),
        ("2024-1-2", "S212", "照账上的数重填"),
        ("yes", "S212", "照账上的数重填"),
        ("否", "S212", "照账上的数重填"),
        ("010", "S213", "若是数，写成 10；"),
        ("-00.50", "S213", "若是数，写成 -0.50；"),
        ("１２３", "S214", "写成 123"),
        ("1、200", "S214", "写成 1200"),
        ("659,91", "S214", "写成 659.91"),
        ("'856400.00", "S214", "写成 856400.00"),
        ("1 200.00", "S214", "写成 1200.00"),
        ("1\u3000200.00", "S214", "写成 1200.00"),
        ("+5", "S214", "写成 5"),
        ("1_000", "S214", "写成 1000"),
        (".5", "S214", "写成 0.5"),
        ("5.", "S214", "写成 5"),
        ("(45210.33)", "S214", "写成 -45210.33（账上用括号表示负数）"),
        ("1e5", "S214", "只用数字"),
        ("1,234,5", "S214", "只用数字"),
        ("无", "S215", "没有发生写 0"),
        ("-", "S215", "没有发生写 0"),
        ("——", "S215", "没有发生写 0"),
        ("/", "S215", "没有发生写 0"),
        ("N/A", "S215", "没有发生写 0"),
        ("约二十五万", "S210", "用阿拉伯数字写"),
        ("一辆", "S210", "用阿拉伯数字写"),
        ("按合同付款", "S210", "这里只写数"),
        ("856400.0O", "S214", "是否应为 856400.00？"),
        ("2024年", "S211", "只写 2024"),
        ("【收入.总计】", "S210", "这里只写数"),
        ("9" * 60, "S210", "这里只写数"),
    ],
)
def test_each_way_has_its_own_message_and_way_out(text, code, hint):
    found = wrong_number(text, COUNT)
    assert found.code == code
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    ("text", "wanted", "hint"),
    [
        ("85.64万元", YUAN, "写成 856400（这一块的“金额单位”是元）"),
        ("85.64 万", YUAN, "写成 856400（这一块的“金额单位”是元）"),
        ("1,200.00 万元", YUAN, "写成 12000000（这一块的“金额单位”是元）"),
        ("1.2亿元", TEN_THOUSANDS, "写成 12000（这一块的“金额单位”是万元）"),
        ("113.81万元", TEN_THOUSANDS, "只写 113.81，单位由程序印"),
        ("￥5", YUAN, "只写 5，"),
        ("约5元", YUAN, "只写 5，单位由程序印"),
        ("856400元", TEN_THOUSANDS, "写成 85.64（这一块的“金额单位”是万元）"),
        (
            "1234.56元",
            TEN_THOUSANDS,
            "合 0.123456 万元，这里最多 2 位小数：把这一块的“金额单位”改成元，写 1234.56",
        ),
        ("113.81万元", COUNT, "只写 113.81，并检查“金额单位”与它一致"),
        ("１２３万元", COUNT, "只写 123，并检查“金额单位”与它一致"),
    ],
)
def test_an_amount_with_its_unit_is_suggested_in_the_unit_of_the_block(text, wanted, hint):
    found = wrong_number(text, wanted)
    assert (found.code, found.hint[: len(hint)]) == ("S211", hint)


def test_brackets_where_nothing_may_be_negative_are_asked_about():
    found = wrong_number("(5.00)", Wanted("元", 2, may_be_negative=False))
    assert found.hint == "账上用括号表示负数，这里不能是负数；若不是负数，写成 5.00"


@given(st.text(max_size=40), st.sampled_from([YUAN, TEN_THOUSANDS, COUNT]))
def test_there_is_an_answer_to_every_text(text, wanted):
    codes = {page.code for page in PAGES}
    if not is_number(text):
        assert wrong_number(text, wanted).code in codes

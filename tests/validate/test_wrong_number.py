from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.validate.pages import PAGES
from disclosure.validate.text_types import is_number
from disclosure.validate.wrong_number import wrong_number


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("1200元", "S211", "只写 1200，"),
        ("1,200.00 万元", "S211", "只写 1200.00，"),
        ("１２３万元", "S211", "只写 123，"),
        ("￥5", "S211", "只写 5，"),
        ("8辆", "S211", "只写 8，"),
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
        ("+5", "S214", "写成 5"),
        ("1e5", "S214", "只用数字"),
        ("1_000", "S214", "只用数字"),
        (".5", "S214", "只用数字"),
        ("5.", "S214", "只用数字"),
        ("(5)", "S214", "只用数字"),
        ("1 200.00", "S214", "只用数字"),
        ("无", "S215", "没有发生写 0"),
        ("-", "S215", "没有发生写 0"),
        ("——", "S215", "没有发生写 0"),
        ("/", "S215", "没有发生写 0"),
        ("N/A", "S215", "没有发生写 0"),
        ("约二十五万", "S210", "这里只写数"),
        ("【收入.总计】", "S210", "这里只写数"),
        ("9" * 60, "S210", "这里只写数"),
    ],
)
def test_each_way_has_its_own_message_and_way_out(text, code, hint):
    found = wrong_number(text)
    assert found.code == code
    assert found.hint.startswith(hint)


@given(st.text(max_size=40))
def test_there_is_an_answer_to_every_text(text):
    codes = {page.code for page in PAGES}
    if not is_number(text):
        assert wrong_number(text).code in codes

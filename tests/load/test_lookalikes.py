from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.load import lookalikes


def found(text):
    return [(one.start, one.written, one.meant) for one in lookalikes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共1l0O万元", [(1, "1l0O", "1100")]),
        ("增长１٢%", [(2, "１٢", "12")]),
        ("共20２4元", [(1, "20２4", "2024")]),
        ("٢٣人", [(0, "٢٣", "23")]),
        ("2〇24年", [(0, "2〇24", "2024")]),
        ("3O.5%，l00户", [(0, "3O", "30"), (6, "l00", "100")]),
        ("2024-O1-l5", [(5, "O1", "01"), (8, "l5", "15")]),
        ("2024-1O-15", [(5, "1O", "10")]),
        ("𝟏2次", [(0, "𝟏2", "12")]),
    ],
)
def test_letters_and_digits_of_other_scripts_in_a_number_are_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2024年支出1,200.50万元，二〇二四年",
        "全角２０２４年",
        "PM2.5、PM10、O3、CO2、G20、A4、5G、3D、4K",
        "http://www.1l0O.gov.cn/a1l2、a1l0@b.cn",
        "一、二；（1）①Ⅱ",
        "COVID-19、ISO9001、GB50016",
        "第I类、O型、lO",
        "10 l、1 O",
    ],
)
def test_names_links_formulas_and_plain_numbers_are_left_alone(text):
    assert found(text) == []


@given(st.text("0123456789一年万元，。.,- %（）", max_size=30))
def test_plain_numbers_in_chinese_prose_are_never_told(text):
    assert found(text) == []


@given(st.text("019OIl〇１٢年.a/", max_size=12))
def test_what_is_found_stands_there_and_is_meant_in_plain_digits(text):
    for start, written, meant in found(text):
        assert text[start:].startswith(written)
        assert meant.isascii()
        assert meant.isdecimal()
        assert written != meant
        assert len(written) == len(meant)

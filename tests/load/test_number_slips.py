from __future__ import annotations

import pytest

from disclosure.load import number_slips
from disclosure.load.fault import Region


def test_a_finding_says_what_was_meant():
    found = number_slips.thousands(Region(0, 3, 8), "1,200.00")
    assert (found.hint.startswith("请写成“1200.00”"), found.edits[0].text) == (True, "1200.00")


def test_what_was_meant_by_a_number_with_letters_is_the_number():
    found = number_slips.spelt_number(Region(0, 0, 6), "-1l,O5")
    assert (found.edits[0].text, "改成“-11,05”" in found.hint) == ("-11,05", True)


@pytest.mark.parametrize(
    ("written", "spot", "meant"),
    [
        ("甲: 1l0.00", ("L135", 1, 4), "110.00"),
        ("甲: '3O'", ("L135", 1, 5), "30"),
        ('甲: "l00"', ("L135", 1, 5), "100"),
        ("甲: 20２4", ("L135", 1, 4), "2024"),
        ("甲: 2O24-09-29", ("L135", 1, 4), "2024-09-29"),
        ("甲: '659.91", ("L119", 1, 4), "659.91"),
        ("甲: '-1,200.50 # 元", ("L119", 1, 4), "-1200.50"),
        ("甲: -", ("L136", 1, 4), "0"),
        ("甲:   -   # 没有", ("L136", 1, 6), "0"),
    ],
)
def test_a_number_is_mended_to_what_was_meant(written, spot, meant, read, spots):
    assert spots(written)[0] == spot
    assert read(written)[0].data == {"甲": meant}


def test_an_apostrophe_before_every_number_is_found_although_two_make_a_quotation(read, spots):
    text = "甲: '659.91\n乙: '410.40\n丙: '1\n"
    assert spots(text) == [("L119", 1, 4), ("L119", 2, 4), ("L119", 3, 4)]
    assert read(text)[0].data == {"甲": "659.91", "乙": "410.40", "丙": "1"}


def test_a_code_with_letters_is_mended(read, spots):
    text = "30l01: 5\n{201OO: 1}\n"[:9]
    assert spots(text) == [("L135", 1, 1)]
    assert read(text)[0].data == {"30101": "5"}


@pytest.mark.parametrize(
    "text",
    ["甲: O3", "甲: 5G", "甲: Il", '甲: "\\x31l0"', "甲: [-1, -2]", "甲: 二〇二四", "甲:\n  -5"],
)
def test_what_is_no_slip_is_left_alone(text, spots):
    assert spots(text) == []

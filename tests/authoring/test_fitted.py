from __future__ import annotations

import pytest

from disclosure.authoring.fitted import fitted, unmoved


@pytest.mark.parametrize(
    ("fixed", "free", "new", "way"),
    [
        (["1.", "。"], ["负责甲"], "1.负责甲、乙。", ("负责甲、乙",)),
        # What is written behind the last full stop is the department's as well.
        (["1.", "。"], ["负责甲"], "1.负责甲。另管乙。", ("负责甲。另管乙",)),
        (["原因是", "，其中：基本支出1.20万元。"], ["甲"], "原因是乙丙，其中：基本支出1.20万元。", ("乙丙",)),
        (["设", "、", "、", "。"], ["办公室", "人事科", "财务科"], "设办公室、组织人事科、财务科。",
         ("办公室", "组织人事科", "财务科")),
        (["", "8万元", ""], ["拨付", "以内"], "及时拨付8万元以内为限", ("及时拨付", "以内为限")),
        (["", ""], ["甲"], "", ("",)),
    ],
)  # fmt: skip
def test_a_text_is_fitted_between_what_nobody_may_change(fixed, free, new, way) -> None:
    assert fitted(fixed, free, new).ways == (way,)


@pytest.mark.parametrize(
    ("fixed", "free", "new"),
    [
        (["1.", "。"], ["甲"], "2.甲。"),
        (["", "8万元", ""], ["拨付", "以内"], "拨付9万元以内"),
        # A digit typed at the edge of a numeral makes another one, though all its signs are there.
        (["", "8万元", ""], ["拨付", "以内"], "拨付18万元以内"),
        (["", "8万元", ""], ["拨付", "以内"], "拨付2.8万元以内"),
        (["", "8万元", ""], ["拨付", "以内"], "拨付-8万元以内"),
        (["共", "，完成88", ""], ["甲", "分"], "共甲，完成88.5分"),
        (["", "8万元", "，占9%", ""], ["拨付", "", "以内"], "占9%，拨付8万元以内"),
    ],
)
def test_nothing_fits_where_a_fixed_piece_is_not_as_it_was(fixed, free, new) -> None:
    assert fitted(fixed, free, new).ways == ()


def test_where_two_ways_are_as_near_nobody_can_tell() -> None:
    assert len(fitted(["设", "、", "。"], ["甲科", "乙科"], "设甲科、丙科、乙科。").ways) == 2


def test_of_two_texts_side_by_side_the_changed_one_is_found() -> None:
    found = fitted(["", "", ""], ["甲甲。", "乙乙。"], "甲甲。乙丙。")
    assert found.ways == (("甲甲。", "乙丙。"),)


def test_a_numeral_that_grew_has_moved() -> None:
    assert unmoved("共18元", "总共18元", 1, 3)
    assert not unmoved("共18元", "共118元", 1, 3)

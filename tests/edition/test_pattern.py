"""Paths with a place for the code of a subject."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from disclosure.edition import Pattern

SPENT = Pattern("支出.全部资金.{编码}.合计")
CODES = st.from_regex(r"[1-9]([0-9]{2}|[0-9]{4}|[0-9]{6})", fullmatch=True)


@given(CODES)
def test_a_code_that_was_filled_in_is_found_again(code: str) -> None:
    assert SPENT.code_in(SPENT.at(code)) == code


def test_other_paths_hold_no_code() -> None:
    others = ["支出.全部资金.合计", "支出.全部资金.201.基本支出", "支出.全部资金.类.合计", ""]
    assert [SPENT.code_in(path) for path in others] == [""] * 4


def test_codes_come_in_the_order_of_the_paths() -> None:
    paths = ["年初预算.合计", "年初预算.208", "年初预算.2013101"]
    assert list(Pattern("年初预算.{编码}").codes(paths)) == ["208", "2013101"]


def test_a_path_without_a_place_is_the_same_for_every_code() -> None:
    path = Pattern("收入.总计")
    assert (path.has_code, path.at("201"), path.code_in("收入.总计")) == (False, "收入.总计", "")
    assert SPENT.has_code
    assert SPENT.before_code == "支出.全部资金."

"""Codes above each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from disclosure.compute.codes import TOTAL, ancestors, parent

CODES = st.from_regex(r"[1-9]([0-9]{2}|[0-9]{4}|[0-9]{6})", fullmatch=True)


def test_an_item_stands_below_its_款_and_its_类() -> None:
    assert ancestors("2130201") == ("213", "21302")
    assert ancestors("21302") == ("213",)
    assert ancestors("213") == ()


@given(CODES)
def test_going_up_step_by_step_passes_every_ancestor_and_ends_at_the_total(code: str) -> None:
    passed = []
    while code != TOTAL:
        above = parent(code)
        passed.append(above)
        assert above == TOTAL or code.startswith(above)
        code = above
    assert passed[-1] == TOTAL

"""The arithmetic of derived figures; what is unknown stays unknown, never nought."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.compute.operations import OPERATIONS

D = Decimal
AMOUNTS = st.decimals(-(10**12), 10**12, places=2)


@pytest.mark.parametrize(
    ("name", "inputs", "constants", "value"),
    [
        ("求和", [D(1), D("0.5")], [], D("1.5")),
        ("求和", [], [], D(0)),
        ("求和", [D(1), None], [], None),
        ("相减", [D(3), D(5)], [], D(-2)),
        ("相减", [D(3), None], [], None),
        ("比率", [D(1), D(4)], [], D(25)),
        ("比率", [D(1), D(0)], [], None),
        ("增减幅度", [D(3), D(2)], [], D(50)),
        ("增减幅度", [D(3), D(0)], [], None),
        ("增减幅度", [D(3), D(-2)], [], None),
        ("增减幅度", [D(-3), D(2)], [], None),
        ("执行率得分", [D(50)], [D(20)], D(10)),
        ("执行率得分", [D(150)], [D(20)], D(20)),
        ("执行率得分", [None], [D(20)], None),
        ("指标得分", [D(40), D(50)], [D(100), D(80)], D(72)),
        ("计数", [D(7), None], [], D(2)),
        ("取自", [D(7)], [], D(7)),
    ],
)
def test_an_operation_gives_exactly_this(name, inputs, constants, value):
    assert OPERATIONS[name](inputs, constants) == value


@given(AMOUNTS, st.decimals("0.01", 10**12, places=2))
def test_a_rate_leads_back_to_the_difference(now, base):
    rate = OPERATIONS["增减幅度"]([now, base], [])
    if now < 0:
        assert rate is None
    else:
        assert rate is not None
        assert abs(rate * base / 100 - (now - base)) < D("0.005")

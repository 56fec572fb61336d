"""The code of a subject is found in one column or in three."""

from __future__ import annotations

from decimal import Decimal

import pytest

from disclosure.authoring.importing.codes import code_before_name, code_in


@pytest.mark.parametrize(
    ("contents", "above", "code"),
    [
        (["2013101"], "", "2013101"),
        ([Decimal(2013101)], "", "2013101"),
        (["201", None, None], "", "201"),
        (["201", "31", None], "", "20131"),
        ([Decimal(201), Decimal(31), Decimal(1)], "", "2013101"),
        ([None, None, "02"], "2013101", "2013102"),
        ([None, "32", None], "2013101", "20132"),
        (["2013101", None, None], "", "2013101"),
        ([None, "20131", None], "201", "20131"),
        (["301", "01"], "", "30101"),
        ([None, None], "30101", ""),
        (["合计", None, None], "", ""),
        (["201310"], "", "201310"),
        (["２０１３１０１"], "", "2013101"),
        ([" 201 31 01\u3000"], "", "2013101"),
        (["2013101.0"], "", "2013101"),
        (["2013101.5"], "", ""),
    ],
)
def test_a_code_is_whole_or_in_parts(contents, above, code):
    assert code_in(contents, above) == code


def test_a_code_may_stand_before_its_name():
    assert code_before_name("  2013101 行政运行") == ("2013101", "行政运行")
    assert code_before_name("[201]一般公共服务支出") == ("201", "一般公共服务支出")
    assert code_before_name("2013101") == ("", "2013101")

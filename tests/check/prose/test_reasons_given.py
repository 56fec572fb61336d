"""Reasons beside the comparisons that they explain."""

from __future__ import annotations

import pytest

from disclosure.check.prose.reasons_given import comparison_name, given, no_reasons


@pytest.mark.parametrize(
    ("pointer", "name"),
    [
        (("原因", "收支总计"), "收支总计"),
        (("原因", "三公经费"), "三公经费.合计"),
        (("原因", "年初预算", "2130201"), "年初预算.2130201"),
        (("三公经费", "公务接待费", "原因"), "三公经费.公务接待费"),
        (("原因", "其他", "年末结转和结余"), "年末结转和结余"),
        (("原因", "上级补助收入"), "上级补助收入"),
    ],
)
def test_a_reason_belongs_to_its_comparison(pointer, name, case_of, both_years):
    case, _ = case_of(both_years)
    assert comparison_name(pointer, case) == name


def test_every_reason_knows_the_sign_of_its_change(case_of, both_years):
    case, _ = case_of(both_years)
    signs = {each.name: each.sign for each in given(case)}
    assert signs["收支总计"] == 1
    assert signs["年初预算.2130204"] == -1
    assert signs["三公经费.因公出国境费"] == 0


def test_a_file_without_reasons_says_so(case_of, both_years):
    case, _ = case_of(both_years)
    assert no_reasons(case) == ""

"""Scores are looked at where the form has any."""

from __future__ import annotations

from dataclasses import replace

from disclosure.check import check
from disclosure.compute import compute
from disclosure.compute.final import FINAL


def _codes(case, loaded):
    return {each.code for each in check(case, loaded).diagnostics}


def test_a_form_without_scores_computes_none_and_asks_for_none(case_of, both_years):
    case, loaded = case_of(both_years.replace("分值: 60, 得分: 57", "分值: 50, 得分: 57"))
    assert {"T255", "T257"} <= _codes(case, loaded)
    edition = replace(case.edition, scoring={})
    unscored = replace(case, edition=edition, computed=compute(case.accounts, edition, FINAL))
    assert _codes(unscored, loaded).isdisjoint({"T255", "T256", "T257"})
    assert "预算绩效.整体.总分" in case.figures
    assert "预算绩效.整体.总分" not in unscored.figures
    assert "预算绩效.整体.执行率" in unscored.figures

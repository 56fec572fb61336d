"""Budgets that are right raise nothing; one number changed in them is reported."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from disclosure.check.guarded import guarded, tolerances
from disclosure.validate import validate
from tests.check.bench import BUDGETS, Bench, problems
from tests.check.budgets import budgets
from tests.check.mutants import KINDS, changed, mutants, pointer
from tests.check.stands import STANDS

if TYPE_CHECKING:
    from typing import Any

SHARED = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench.at("budget-sample", STANDS["预算样例"], BUDGETS["budget-sample"])


def refused(data: dict[str, Any], bench: Bench) -> tuple[object, ...]:
    loaded = copy(bench.loaded)
    loaded.data = data
    return validate(loaded, bench.stand.schema)


@SHARED
@given(data=budgets())
def test_a_budget_that_is_right_raises_no_error_and_no_warning(data, bench):
    assert refused(data, bench) == ()
    event(data["金额单位"])
    found = problems(bench.stand.case(data), bench.loaded)
    assert [str(each.message) for each in found] == []


@SHARED
@given(data=budgets(), choose=st.data())
def test_a_slip_in_a_guarded_figure_is_reported(data, choose, bench):
    case = bench.stand.case(data)
    path = choose.draw(st.sampled_from(sorted(guarded(case))))
    kind = choose.draw(st.sampled_from(KINDS))
    slips = list(mutants(case, path, tolerances(case)[path], kind))
    assume(slips)
    mutant = choose.draw(st.sampled_from(slips))
    event(kind)
    wrong = changed(case.facts, pointer(case, path), mutant.text)
    assert refused(wrong, bench) or problems(bench.stand.case(wrong), bench.loaded)

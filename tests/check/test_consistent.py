"""Disclosures that are right raise nothing; one number changed in them is reported."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from disclosure.check import check
from disclosure.check.guarded import guarded, tolerances
from disclosure.diagnostics import Status
from disclosure.validate import validate
from tests.check.bench import FILES, SCHEMA, Bench, case_of, problems
from tests.check.disclosures import disclosures
from tests.check.mutants import KINDS, changed, mutants, pointer
from tests.check.subordinates import with_units

if TYPE_CHECKING:
    from typing import Any

SHARED = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def bench(edition) -> Bench:
    return Bench.of(FILES["sample"], edition)


def refused(data: dict[str, Any], bench: Bench) -> tuple[object, ...]:
    loaded = copy(bench.loaded)
    loaded.data = data
    return validate(loaded, SCHEMA)


@SHARED
@given(data=disclosures())
def test_a_disclosure_that_is_right_raises_no_error_and_no_warning(data, bench):
    assert refused(data, bench) == ()
    event(data["金额单位"])
    found = problems(case_of(data, bench.case.edition), bench.loaded)
    assert {each.code for each in found} <= expected(data), [str(each.message) for each in found]


def expected(data: dict[str, Any]) -> set[str]:
    """A loss of 其他资金 is legal and worth a warning: the whole is less than its part (T208)."""
    closing = data.get("结转结余", {}).get("年末", {}).get("其他资金", {}).get("合计", "")
    return {"T208"} if closing.startswith("-") else set()


@SHARED
@given(data=disclosures(), choose=st.data())
def test_a_slip_in_a_guarded_figure_is_reported(data, choose, bench):
    case = case_of(data, bench.case.edition)
    path = choose.draw(st.sampled_from(sorted(guarded(case))))
    kind = choose.draw(st.sampled_from(KINDS))
    slips = list(mutants(case, path, tolerances(case)[path], kind))
    assume(slips)
    mutant = choose.draw(st.sampled_from(slips))
    event(kind)
    wrong = changed(data, pointer(case, path), mutant.text)
    assert refused(wrong, bench) or problems(case_of(wrong, case.edition), bench.loaded)


@SHARED
@given(data=disclosures(), transfer=st.decimals(0, 10**6, places=2))
def test_a_department_that_is_the_sum_of_its_units_raises_nothing_more(data, transfer, bench):
    case = case_of(data, bench.case.edition)
    department = with_units(data, case, bench.loaded, str(transfer))
    outcomes = {each.code: each for each in check(department, bench.loaded).obligations}
    assert outcomes["T271"].status is Status.HOLDS
    assert {code for code, each in outcomes.items() if each.status is Status.FAILS} <= expected(
        data
    )

"""Change one typed number at a time: what an equation guards is reported, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

import pytest

from disclosure.check.guarded import tolerances, typed, unguarded, why
from disclosure.model import ZERO, structure
from disclosure.pipeline.kinds import BUNDLES
from disclosure.terms import Unit
from tests.check.bench import BUDGETS, FILES, Bench, edition_of
from tests.check.mutants import KINDS, Mutant, Number, changed, mutants, pointer
from tests.check.stands import STANDS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from disclosure.check import Case

#: What share of the slips is told where it stands. What was left out of a budget with several units
#: may be told at another unit: each could be the one.
LEAST = {"final": Decimal("0.99"), "budget": Decimal("0.95")}
LEFT_OUT = "改哪一个数都不能使"


@pytest.fixture(scope="module", params=[*FILES, *BUDGETS])
def bench(request) -> Bench:
    slug = request.param
    if slug in BUDGETS:
        return Bench.at(slug, STANDS["预算样例"], BUDGETS[slug])
    return Bench.of(FILES[slug], edition_of(FILES[slug]))


def lines_of(bench: Bench, mutant: Mutant) -> frozenset[int]:
    """Return where a slip may be pointed out: at its line or at what it is held against.

    What is left out stands nowhere: the line above it, which holds its block, will do.
    """
    lines = bench.lines_of(mutant.path)
    if mutant.text is None:
        above = pointer(bench.case, mutant.path)[:-1]
        lines |= {bench.loaded.key_place(above).line}
    return lines


def hits(bench: Bench, mutant: Mutant) -> frozenset[int]:
    """Return the lines at which the mutant is reported; none where nobody notices.

    That no number can mend things may be said only where one was left out.
    """
    data = changed(bench.case.facts, pointer(bench.case, mutant.path), mutant.text)
    found = bench.problems(data, has_shape=mutant.text is not None)
    assert mutant.text is None or not [each for each in found if LEFT_OUT in each.hint], mutant
    places = {(each.code, each.place.line) for each in found if each.place}
    return frozenset(line for _, line in places - bench.known)


def test_what_an_equation_guards_is_reported_where_it_stands(bench, record_property):
    tolerance = tolerances(bench.case)
    tried: dict[bool, list[Mutant]] = {True: [], False: []}
    reported: dict[bool, int] = {True: 0, False: 0}
    unseen: list[Mutant] = []
    misplaced: list[Mutant] = []
    for path, kind in product(typed(bench.case), KINDS):
        is_guarded = path in tolerance
        for mutant in mutants(bench.case, path, tolerance.get(path, ZERO), kind):
            hit = hits(bench, mutant)
            tried[is_guarded].append(mutant)
            is_right = bool(hit & lines_of(bench, mutant) if is_guarded else hit)
            reported[is_guarded] += is_right
            if is_guarded and not is_right:
                (misplaced if hit else unseen).append(mutant)
    numbers = len(tolerance), len(typed(bench.case))
    counts = reported[True], len(tried[True]), reported[False], len(tried[False])
    record_property("变异检验", (bench.slug, *numbers, *counts))
    assert not unseen
    assert reported[True] >= LEAST[bench.stand.kind] * len(tried[True]), misplaced


def test_a_stated_total_that_is_mistyped_is_reported_at_its_line(bench):
    for path, stated in bench.case.accounts.stated.items():
        typed_number = Number(stated.text, _tolerance(bench.case, path), Decimal("0.01"))
        steps = ("核对", path)
        lines = {bench.loaded.place(steps).line}
        for kind in KINDS[:3]:
            for text in typed_number.slips(kind):
                data = changed(bench.case.facts, steps, text)
                found = bench.problems(data, has_shape=True)
                assert lines & {each.place.line for each in found if each.place}, (path, text)


def _tolerance(case: Case, path: str) -> Decimal:
    """Half a unit of every number that the total is the sum of, and of its own."""
    figure = case.figures[path]
    if figure.unit is not Unit.AMOUNT:
        return Decimal("0.005") if figure.unit in (Unit.PERCENT, Unit.POINT) else ZERO
    stated = case.accounts.stated[path]
    if stated.unit == "元":
        return ZERO
    slack = sum((case.figures.slack_of(part) for part in figure.origin.inputs), ZERO)
    slack += stated.as_amount.slack + abs(figure.tail or ZERO)
    return slack / 10000


def test_the_figures_without_a_guard_are_listed_with_the_reason(bench, golden):
    lines = [f"{path}\t{why(path)}" for path in unguarded(bench.case)]
    assert all(not line.endswith("\t") for line in lines)
    golden(
        ROOT / "tests" / "check" / "golden" / f"unguarded-{bench.slug}.txt", "\n".join(lines) + "\n"
    )


def test_an_exception_takes_the_guard_away(bench):
    (path, *_) = tolerances(bench.case)
    data = dict(bench.case.facts)
    codes = {rule.code for rule in bench.case.rules}
    data["例外"] = [{"规则": code, "理由": "试验", "批准": "某人"} for code in sorted(codes)]
    accounts = structure(BUNDLES[bench.stand.kind].record, data)
    assert path in unguarded(replace(bench.case, accounts=accounts))


#: Of the slips in figures that have a cell, every so many-th is tried: each kind and block in turn.
EVERY = 7


@pytest.mark.parametrize("slug", ["qingshan-party-office", "hanyang-party-work-committee"])
def test_a_slip_in_a_figure_that_has_a_cell_is_told(slug, record_property):
    bench = Bench.of(FILES[slug], edition_of(FILES[slug])).with_cells()
    tolerance = tolerances(bench.case)
    paths = bench.sources.imported
    assert set(tolerance) >= set(paths)
    every = [
        each
        for path, kind in product(paths, KINDS)
        for each in mutants(bench.case, path, tolerance[path], kind)
    ]
    tried = every[::EVERY]
    told = [mutant for mutant in tried if hits(bench, mutant) & lines_of(bench, mutant)]
    numbers = len(tolerance), len(typed(bench.case))
    record_property("变异检验", (f"{slug}（有来源）", *numbers, len(told), len(tried), 0, 0))
    assert {mutant.kind for mutant in tried} == set(KINDS)
    assert len(told) >= LEAST["final"] * len(tried), set(tried) - set(told)

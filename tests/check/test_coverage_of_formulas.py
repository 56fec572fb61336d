"""Every formula and text check of the official lists is answered by something that exists."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from disclosure.check import RULES
from disclosure.compute import Formula
from disclosure.narrate import PAGES as PAGES_OF_SENTENCES
from disclosure.phrases import PAGES as PAGES_OF_PROSE
from tests.check.formulas import FORMULAS
from tests.check.stands import STANDS

#: The lists, by how many formulas each part has.
PARTS = {
    "F01": 6, "F02": 2, "F03": 2, "F04": 8, "F05": 2, "F06": 4, "F07": 3, "F08": 2, "F09": 2,
    "X": 18, "A": 4, "N": 18,
    "B01": 2, "B02": 1, "B03": 1, "B04": 2, "B05": 2, "B06": 1, "B07": 2, "B08": 2, "B09": 1,
    "B10": 1, "B11": 2, "B12": 2, "B13": 1, "B14": 2, "B15": 2, "B": 1,
}  # fmt: skip
CODES = {rule.code for rule in RULES} | {
    page.code for page in (*PAGES_OF_PROSE, *PAGES_OF_SENTENCES)
}


def test_every_id_of_the_lists_is_answered_and_no_other():
    ids = {f"{part}-{n}" for part, count in PARTS.items() for n in range(1, count + 1)}
    assert set(FORMULAS) == ids
    assert all(each.rules or each.computed or each.guards for each in FORMULAS.values())


@pytest.mark.parametrize("name", FORMULAS)
def test_every_rule_that_answers_exists(name):
    assert set(FORMULAS[name].rules) <= CODES


@pytest.mark.parametrize("name", FORMULAS)
def test_what_is_computed_follows_from_the_figures_it_should(name):
    stand = STANDS["预算样例" if name.startswith("B") else "sample"]
    figures = stand.case(stand.loaded(stand.sample).data).figures
    for path, inputs in FORMULAS[name].computed:
        origin = figures[path].origin
        assert isinstance(origin, Formula)
        assert set(inputs) <= set(origin.inputs)


@pytest.mark.parametrize("name", FORMULAS)
def test_what_guards_it_elsewhere_is_there(name, root):
    for file, needle in FORMULAS[name].guards:
        assert needle in (root / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_cites_a_formula_answers_it(rule):
    for name in re.findall(r"\b(?:F0\d|B(?:\d\d)?|X|A|N)-\d+\b", rule.page.why):
        assert rule.code in FORMULAS[name].rules


def test_the_points_of_every_edition_add_up(edition):
    for scoring in edition.scoring.values():
        assert scoring.rate_points + scoring.goal_points == Decimal(100)

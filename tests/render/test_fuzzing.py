"""Forms edited at random never raise and never become a file that is no document.

A small dose; ``python build.py test --long forms`` takes a large one.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from tests.reliability.doses import DOSES
from tests.render.fuzzing import light_form, mutant, outcome

MUTANTS = DOSES["forms"].small
BATCHES = 8


@pytest.fixture(scope="module")
def form():
    return light_form()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_form_edited_at_random_is_printed_or_told(form, batch):
    seeds = range(batch, MUTANTS, BATCHES)
    found = Counter(outcome(mutant(form, Random(seed))) for seed in seeds)  # noqa: S311
    assert found["refused"] + found["printed"] + found["unprinted"] == len(seeds)
    assert found["printed"]
    assert found["refused"]


def test_the_form_itself_is_printed(form):
    assert outcome(form) == "printed"

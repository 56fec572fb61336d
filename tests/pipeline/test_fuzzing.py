"""A small dose of ``build.py test --long yaml``: nothing raises, everything has its place."""

from __future__ import annotations

import pytest

from tests.pipeline.fuzzing import SOURCES, hold_to_the_file, mutant, problems_of
from tests.reliability.doses import DOSES


@pytest.mark.parametrize("number", range(DOSES["yaml"].small))
def test_whatever_is_done_to_a_file_it_is_told_and_nothing_raises(number, tmp_path) -> None:
    data = mutant(number)
    for problem in problems_of(data, tmp_path):
        hold_to_the_file(problem, data)


def test_a_mutant_is_the_same_every_time_and_another_than_its_source() -> None:
    mutants = [mutant(number) for number in range(50)]
    assert mutants == [mutant(number) for number in range(50)]
    assert sum(each in SOURCES for each in mutants) < 5
    assert len(set(mutants)) > 45

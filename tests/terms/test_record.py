"""A Chinese key and its English name meet on the field, and nowhere else."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from disclosure.terms import Term, Unit, record, term, terms_of


@record
class Reception:
    """A record as the model has them."""

    budget: int = term("全年预算")
    visits: int = term("批次", unit=Unit.BATCH, default=0)
    abroad: str = term("因公出国境费", printed="因公出国（境）费", default="")
    notes: list[str] = term("说明", factory=list)


def test_it_tells_the_terms_by_english_name_in_order() -> None:
    assert terms_of(Reception) == {
        "budget": Term("全年预算", "全年预算"),
        "visits": Term("批次", "批次", Unit.BATCH),
        "abroad": Term("因公出国境费", "因公出国（境）费"),
        "notes": Term("说明", "说明"),
    }


def test_a_term_without_a_default_must_be_given_by_name() -> None:
    assert Reception(budget=1).visits == 0
    with pytest.raises(TypeError):
        Reception()
    with pytest.raises(TypeError):
        Reception(1)


def test_a_made_default_is_made_anew_for_each_record() -> None:
    assert Reception(budget=1).notes is not Reception(budget=1).notes


def test_a_record_does_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Reception(budget=1).budget = 2

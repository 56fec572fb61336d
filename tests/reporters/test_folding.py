"""What is shown first and last."""

from __future__ import annotations

from dataclasses import replace

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.reporters import Result
from disclosure.reporters.folding import folded, is_finished, listed
from tests.reporters.told import BROKEN, FAILED, NOTED, WARNED

DONE = replace(FAILED, result=Result.WRITTEN, diagnostics=(NOTED, WARNED))


def codes(*outcomes, general=(), verbose=False):
    return [each.code for each in listed(outcomes, general, verbose=verbose)]


def test_the_gravest_comes_last():
    assert codes(FAILED) == ["T213", "N302", "T201"]


def test_notes_of_a_finished_disclosure_are_left_out_and_counted():
    assert codes(DONE) == ["N302"]
    assert folded([DONE, DONE, FAILED], verbose=False) == 2


def test_whoever_asks_for_everything_gets_it():
    assert codes(DONE, verbose=True) == ["T213", "N302"]
    assert folded([DONE], verbose=True) == 0


def test_a_draft_with_errors_is_not_finished():
    draft = replace(FAILED, result=Result.DRAFT)
    assert not is_finished(draft)
    assert codes(draft) == ["T213", "N302", "T201"]
    assert is_finished(replace(DONE, result=Result.DRAFT))


def test_a_note_that_belongs_to_no_disclosure_is_shown():
    general = [Diagnostic("L181", Severity.NOTE, "说明")]
    assert codes(DONE, general=general) == ["L181", "N302"]


def test_within_a_gravity_the_order_is_that_of_places():
    places = [Place("b.yaml", 1), Place("a.yaml", 9), Place("a.yaml", 2)]
    found = tuple(replace(BROKEN, place=place) for place in places)
    shown = listed([replace(FAILED, diagnostics=found)], (), verbose=False)
    assert [str(each.place) for each in shown] == ["a.yaml:2:1", "a.yaml:9:1", "b.yaml:1:1"]


def test_problems_that_are_one_stay_together_with_the_gravest():
    follower = replace(BROKEN, code="T206", severity=Severity.NOTE, follows="T201")
    failed = replace(FAILED, diagnostics=(BROKEN, follower, WARNED, NOTED))
    assert codes(failed) == ["T213", "N302", "T201", "T206"]

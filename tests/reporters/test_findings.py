"""All that was found, in one order."""

from __future__ import annotations

from dataclasses import replace

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.reporters.findings import findings
from tests.reporters.told import BROKEN, FAILED, NOTED, OUTCOMES, PLACELESS, WARNED


def test_they_stand_in_the_order_of_their_places() -> None:
    assert findings(OUTCOMES, [PLACELESS]) == (PLACELESS, WARNED, BROKEN, NOTED)


def test_what_stands_at_one_place_has_one_order_however_it_was_found() -> None:
    one, two = (Diagnostic("T201", Severity.ERROR, text) for text in "ab")
    assert findings((), [two, one]) == findings((), [one, two])


def test_what_is_wrong_with_a_form_is_told_once_for_all_that_stand_on_it() -> None:
    form = Diagnostic("E107", Severity.ERROR, "没有配对", Place("templates/a/document.docx", 3))
    outcomes = [replace(FAILED, diagnostics=(form, each)) for each in (BROKEN, WARNED)]
    found = findings(outcomes)
    assert [each.code for each in found] == ["N302", "T201", "E107"]
    assert [each.message for each in found[-1].related] == ["影响 2 份"]


def test_the_same_twice_in_one_disclosure_concerns_one() -> None:
    assert findings([replace(FAILED, diagnostics=(WARNED, WARNED))]) == (WARNED, WARNED)

"""Problems before and after: which are new, which are gone, which only say other numbers."""

from __future__ import annotations

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.review.problems import compared


def problem(code, message, line="收入:", severity=Severity.ERROR):
    return Diagnostic(code, severity, message, Place("x.yaml", 1, 1, 1, line))


def test_what_is_said_in_the_same_words_stayed_wherever_it_stands_now():
    old = problem("T201", "左边 1")
    new = Diagnostic("T201", Severity.ERROR, "左边 1", Place("x.yaml", 9, 1, 1, "  别处: 1"))
    found = compared([old], [new])
    assert (found.appeared, found.vanished, found.stayed) == ((), (), (new,))


def test_other_numbers_at_the_same_line_are_the_same_problem():
    found = compared([problem("T211", "相差 1")], [problem("T211", "相差 2")])
    assert (found.appeared, found.vanished) == ((), ())
    assert found.errors == 1
    assert found.new_errors == 0


def test_another_code_or_another_line_is_another_problem():
    old = problem("T211", "相差 1")
    new = problem("T211", "相差 2", "  合计: 5")
    found = compared([old], [new])
    assert (found.appeared, found.vanished) == ((new,), (old,))


def test_what_is_said_twice_is_counted_twice():
    same = problem("T201", "左边 1")
    found = compared([same], [same, same])
    assert len(found.now) == 2

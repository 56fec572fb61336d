"""The values in which every problem is held."""

from __future__ import annotations

from disclosure.diagnostics import Diagnostic, Place, Severity, worst

ERROR, WARNING, NOTE = Severity


def at(line: int, severity: Severity = ERROR, code: str = "S101") -> Diagnostic:
    return Diagnostic(code, severity, "信息", Place("a.yaml", line, 3))


def test_a_place_is_written_as_editors_read_it() -> None:
    assert (
        str(Place("departments/x/2024-final.yaml", 12, 5)) == "departments/x/2024-final.yaml:12:5"
    )


def test_problems_are_listed_by_place_then_gravity_then_code() -> None:
    last, note, second, first = at(10), at(2, NOTE), at(2, ERROR, "S102"), at(2, ERROR)
    found = sorted([last, note, second, first], key=lambda d: d.order)
    assert found == [first, second, note, last]


def test_a_problem_without_a_place_comes_first() -> None:
    general = Diagnostic("E101", WARNING, "信息")
    assert min([at(1), general], key=lambda d: d.order) == general


def test_the_worst_of_nothing_is_nothing() -> None:
    assert worst([]) is None
    assert worst([at(1, NOTE), at(2, WARNING)]) is WARNING

"""What became of one disclosure."""

from __future__ import annotations

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.reporters import Outcome, Result

ERROR = Diagnostic("S101", Severity.ERROR, "信息")
NOTE = Diagnostic("T301", Severity.NOTE, "信息")


def test_it_counts_findings_by_gravity() -> None:
    outcome = Outcome("甲局", "2024", "决算", Result.FAILED, (ERROR, NOTE, NOTE))
    assert [outcome.count(severity) for severity in Severity] == [1, 0, 2]
    assert outcome.has_error


def test_notes_alone_do_not_keep_a_disclosure_back() -> None:
    assert not Outcome("甲局", "2024", "决算", Result.WRITTEN, (NOTE,)).has_error


def test_a_stale_file_is_not_what_was_asked_for() -> None:
    assert [result for result in Result if not result.is_good] == [Result.FAILED, Result.STALE]

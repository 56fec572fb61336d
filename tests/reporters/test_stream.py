"""What comes is told as it comes, bounded for each file, and named."""

from __future__ import annotations

from dataclasses import replace

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.reporters.stream import MOST_PER_FILE, Stream, fingerprints
from tests.reporters.told import BROKEN, CROWDED, FAILED, FILE, NOTED, OUTCOMES, PLACELESS, WARNED

FORM = Diagnostic("E107", Severity.ERROR, "没有配对", Place("templates/a/document.docx", 3))


def told(outcomes, general=()):
    stream = Stream(outcomes, general)
    return list(stream.found()), stream


def test_what_belongs_to_no_disclosure_comes_first_then_file_by_file_in_order():
    found, stream = told(OUTCOMES, [PLACELESS])
    assert found == [PLACELESS, WARNED, BROKEN, NOTED]
    assert stream.left_out == []
    assert stream.counts == {Severity.ERROR: 2, Severity.WARNING: 1, Severity.NOTE: 1}


def test_what_is_wrong_elsewhere_comes_last_and_once_for_all():
    outcomes = [
        replace(FAILED, diagnostics=(FORM, BROKEN)),
        replace(FAILED, diagnostics=(FORM, PLACELESS, PLACELESS), source="departments/y/x.yaml"),
    ]
    found, stream = told(outcomes)
    assert [each.code for each in found] == ["T201", "L183", "L183", "E107"]
    assert [each.message for each in found[-1].related] == ["影响 2 份"]
    assert stream.counts == {Severity.ERROR: 4}


def test_of_a_crowded_file_the_gravest_are_told_in_the_order_of_their_places():
    found, stream = told([CROWDED])
    assert len(found) == MOST_PER_FILE
    assert found[-1].code == "T201"
    assert [each.place.line for each in found] == [*range(1, MOST_PER_FILE), 200]
    (rest,) = stream.left_out
    assert (rest.file, rest.number, rest.gravest) == (FILE, 8, Severity.WARNING)
    assert sum(stream.counts.values()) == len(CROWDED.diagnostics)


def test_findings_of_no_file_are_bounded_too():
    general = [replace(PLACELESS, message=str(number)) for number in range(MOST_PER_FILE + 2)]
    found, stream = told((), general)
    assert len(found) == MOST_PER_FILE
    assert [each.sentence for each in stream.left_out] == [
        "不属于任何文件的问题太多，只列出最重的 100 个，还有 2 个没有列出（错误 2）"
    ]


def test_no_two_fingerprints_are_alike() -> None:
    names = fingerprints([BROKEN, BROKEN, replace(BROKEN, code="T202"), PLACELESS])
    assert len(set(names)) == 4


def test_a_fingerprint_stays_when_lines_above_come_or_go() -> None:
    assert BROKEN.place is not None
    moved = replace(BROKEN, place=replace(BROKEN.place, line=40))
    assert fingerprints([moved]) == fingerprints([BROKEN])
    retyped = replace(BROKEN, place=replace(BROKEN.place, text="  别的: 1"))
    assert fingerprints([retyped]) != fingerprints([BROKEN])

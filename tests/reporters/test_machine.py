"""What every format for machines has in common."""

from __future__ import annotations

import io

import pytest

from disclosure.reporters.machine import MachineReporter
from tests.reporters.told import OUTCOMES


def test_it_says_nothing_but_the_report_and_that_in_utf_8() -> None:
    stream = io.BytesIO()
    reporter = MachineReporter(lambda outcomes, _: ["共", f" {len(outcomes)} 份\n"], stream)
    with reporter.progress(2, "正在核对") as advance:
        advance()
    assert stream.getvalue() == b""
    reporter.report(OUTCOMES)
    assert stream.getvalue() == "共 2 份\n".encode()


def test_it_speaks_on_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    MachineReporter(lambda *_: ["甲\n"]).report(OUTCOMES)
    assert capfdbinary.readouterr().out == "甲\n".encode()


def test_a_reader_who_goes_away_is_left_to_the_outermost_handler() -> None:
    class Closed(io.BytesIO):
        def write(self, _: object) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        MachineReporter(lambda *_: "甲", Closed()).report(OUTCOMES)


def test_a_name_that_is_no_text_does_not_stop_it() -> None:
    stream = io.BytesIO()
    MachineReporter(lambda *_: ["a\udcff\n"], stream).report(OUTCOMES)
    assert stream.getvalue() == b"a?\n"

"""The table of formats."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.cli.commands import COMMANDS
from disclosure.reporters import REPORTERS, Result
from tests.reporters.told import FAILED, NOTED, OUTCOMES

NOTES = (NOTED,)


def test_the_choices_of_the_command_are_its_names() -> None:
    (check,) = (command for command in COMMANDS if command.name == "check")
    (action,) = (a for a in check.arguments()._actions if "--format" in a.option_strings)
    assert tuple(action.choices) == tuple(REPORTERS)
    assert action.default == "text"


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_tells_the_outcomes(name, capfdbinary) -> None:
    reporter = REPORTERS[name](dict, False)  # noqa: FBT003 -- how the command line calls the table
    with reporter.progress(1, "正在核对") as advance:
        advance()
    reporter.report(OUTCOMES)
    told = capfdbinary.readouterr().out.decode("utf-8")
    assert "T201" in told
    assert told.endswith("\n")


@pytest.mark.parametrize("name", ["text", "audit"])
def test_a_person_may_ask_for_every_note(name, capsys) -> None:
    told = []
    for verbose in (False, True):
        REPORTERS[name](dict, verbose).report(
            [replace(FAILED, result=Result.PASSED, diagnostics=NOTES)]
        )
        told.append(capsys.readouterr().out)
    assert "T213" not in told[0]
    assert "T213" in told[1]

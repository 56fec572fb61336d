"""The table of formats."""

from __future__ import annotations

import pytest

from disclosure.cli.commands import COMMANDS
from disclosure.reporters import REPORTERS
from tests.reporters.told import OUTCOMES


def test_the_choices_of_the_command_are_its_names() -> None:
    (check,) = (command for command in COMMANDS if command.name == "check")
    (action,) = (a for a in check.arguments()._actions if "--format" in a.option_strings)
    assert tuple(action.choices) == tuple(REPORTERS)
    assert action.default == "text"


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_tells_the_outcomes(name, capfdbinary) -> None:
    reporter = REPORTERS[name]({})
    with reporter.progress(1) as advance:
        advance()
    reporter.report(OUTCOMES)
    told = capfdbinary.readouterr().out.decode("utf-8")
    assert "T201" in told
    assert told.endswith("\n")

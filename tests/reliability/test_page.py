"""The page has a row for each attack, says what was run, and names commands that there are."""

from __future__ import annotations

import re

import pytest

from disclosure.cli.commands import COMMANDS
from tests.reliability.__main__ import main
from tests.reliability.attacks import ATTACKS
from tests.reliability.numbers import CLASSES
from tests.reliability.page import COMMAND, FIGURES, PAGE, page, read


def test_the_page_is_made_of_the_figures(golden):
    golden(PAGE, page(read()))


def test_every_attack_was_run_and_nothing_came_of_it_that_must_not():
    figures = read()
    assert set(figures) == set(ATTACKS)
    for name, attack in ATTACKS.items():
        assert list(figures[name]["found"]) == list(attack.words), f"再运行 {COMMAND} {name}"
        assert figures[name]["count"] > 0
        assert not any(
            figures[name]["found"][word] for word in attack.words[len(attack.outcomes) :]
        )


def test_there_is_a_row_for_each_attack_and_each_class_of_slips():
    rows = [line.split("|")[1].strip() for line in page(read()).split("\n") if line.startswith("|")]
    assert [row for row in rows if row in {attack.title for attack in ATTACKS.values()}] == [
        attack.title for attack in ATTACKS.values()
    ]
    assert rows[-len(CLASSES) :] == list(CLASSES)


def test_the_commands_of_the_page_are_those_that_there_are():
    (command,) = (each for each in COMMANDS if each.name == "test")
    options = {option for each in command.arguments()._actions for option in each.option_strings}
    named = set(re.findall(r"`python build\.py (\w+) (--\w+) (\w+) --times \d+`", page(read())))
    assert named == {("test", "--long", name) for name in ATTACKS}
    assert "--long" in options


def test_an_attack_that_there_is_not_is_told(capsys):
    with pytest.raises(SystemExit):
        main(["yaml", "nothing"])
    assert "没有 nothing；可以是 yaml、commands" in capsys.readouterr().err


def test_without_figures_the_page_says_so():
    assert page({}).count("还没有试") == len(ATTACKS)
    assert FIGURES.is_file()

from __future__ import annotations

import pytest

from disclosure.workspace.naming import Name, guess, is_data, parse


@pytest.mark.parametrize(
    ("name", "said"),
    [("2024-final.yaml", Name(2024, "final")), ("2025-budget.yaml", Name(2025, "budget"))],
)
def test_a_right_name_says_year_and_kind(name, said):
    assert parse(name) == said
    assert said.meant == name


@pytest.mark.parametrize(
    "name",
    [
        "2024-final.yml", "2024-决算.yaml", "2024final.yaml", "2024-FINAL.YAML", "2024_final.yaml",
        "2024-final.yaml.txt", "2024-final(1).yaml", "2024年决算.yaml", "２０２４2024-final.yaml",
    ],
)  # fmt: skip
def test_a_wrong_name_is_refused_and_its_meaning_guessed(name):
    assert parse(name) is None
    assert guess(name).meant == "2024-final.yaml"


@pytest.mark.parametrize("name", ["final.yaml", "2024.yaml", "数据.yaml", "2024-预算决算.yaml"])
def test_what_a_name_does_not_say_is_not_guessed(name):
    assert guess(name).meant is None


@pytest.mark.parametrize(
    "name",
    [".2024-final.yaml.swp", "~$2024-final.yaml", "a.yaml~", ".x.yaml", "README.md", "a.xlsx"],
)
def test_hidden_temporary_and_other_files_are_left_alone(name):
    assert not is_data(name)

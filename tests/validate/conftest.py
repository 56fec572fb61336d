"""The schema of the final accounts, a smallest complete filing, and short ways to ask."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from disclosure.load import load_text
from disclosure.validate import read_schema, validate

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.diagnostics import Diagnostic
    from disclosure.validate import Schema

SHOWN = "2024-final.yaml"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def schema() -> Schema:
    return read_schema(ROOT / "schemas" / "final.schema.json")


@pytest.fixture(scope="session")
def complete() -> str:
    """The least that a department with one 事业单位 must write."""
    path = ROOT / "tests" / "validate" / "smallest.yaml"
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def problems(schema: Schema) -> Callable[[str], tuple[Diagnostic, ...]]:
    """What validation says about a text."""

    def found(text: str) -> tuple[Diagnostic, ...]:
        loaded, problems_of_load = load_text(text.encode("utf-8"), SHOWN)
        assert loaded is not None, problems_of_load
        return validate(loaded, schema)

    return found


@pytest.fixture(scope="session")
def inside(
    problems: Callable[[str], tuple[Diagnostic, ...]],
) -> Callable[[str], tuple[Diagnostic, ...]]:
    """What validation says about a fragment, apart from what is missing around it."""

    def found(fragment: str) -> tuple[Diagnostic, ...]:
        return tuple(each for each in problems(fragment) if "文件里缺少" not in each.message)

    return found


@pytest.fixture(scope="session")
def codes(
    inside: Callable[[str], tuple[Diagnostic, ...]],
) -> Callable[[str], list[str]]:
    """The codes that validation gives for a fragment."""
    return lambda fragment: [each.code for each in inside(fragment)]

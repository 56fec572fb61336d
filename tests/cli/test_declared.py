"""What each command takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.declared import (
    build_arguments,
    build_options,
    check_arguments,
    check_options,
    explain_arguments,
    template_arguments,
)
from disclosure.pipeline.options import BuildOptions, CheckOptions, Selection

ROOT = Path("project")


def test_a_year_alone_builds_everything_of_it() -> None:
    given = build_arguments(["docx"]).parse_args(["2024"])
    assert build_options(given, ROOT) == BuildOptions(Selection(ROOT, 2024))


def test_every_option_of_a_build_arrives() -> None:
    words = "2024 --department a --department b --kind final --format pdf --jobs 2"
    switches = "--force --draft --no-passports"
    given = build_arguments(["docx", "pdf"]).parse_args([*words.split(), *switches.split()])
    assert build_options(given, ROOT) == BuildOptions(
        Selection(ROOT, 2024, ("a", "b"), "final"),
        format="pdf",
        jobs=2,
        force=True,
        draft=True,
        passports=False,
    )


def test_a_check_needs_no_year() -> None:
    given = check_arguments(["text"]).parse_args([])
    assert check_options(given, ROOT) == CheckOptions(Selection(ROOT))


def test_a_second_list_of_departments_starts_empty() -> None:
    build_arguments(["docx"]).parse_args(["2024", "--department", "a"])
    assert build_arguments(["docx"]).parse_args(["2024"]).department == []


def test_a_format_that_cannot_be_made_is_refused() -> None:
    with pytest.raises(WrongUsage, match="--format 不能是 pdf，可以是：docx"):
        build_arguments(["docx"]).parse_args(["2024", "--format", "pdf"])


def test_explain_takes_a_code_or_a_figure() -> None:
    parse = explain_arguments().parse_args
    assert parse(["S201"]).year is None
    figure = parse(["qingshan-party-office", "2024", "支出.全部资金.合计"])
    assert (figure.subject, figure.year, figure.path, figure.kind) == (
        "qingshan-party-office",
        2024,
        "支出.全部资金.合计",
        "final",
    )


def test_template_takes_an_edition_or_none() -> None:
    assert template_arguments().parse_args([]).edition is None
    assert template_arguments().parse_args(["final-2024"]).edition == "final-2024"

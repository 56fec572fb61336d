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
    new_arguments,
)
from disclosure.pipeline.options import BuildOptions, CheckOptions, Executing, Selection

ROOT = Path("project")


def test_a_year_alone_builds_everything_of_it() -> None:
    given = build_arguments(["docx"]).parse_args(["2024"])
    assert build_options(given, ROOT) == BuildOptions(Selection(ROOT, 2024))


@pytest.mark.parametrize("arguments", [build_arguments, check_arguments])
def test_an_empty_tag_is_not_the_folder(arguments) -> None:
    """A variable of a script that was never set would print the figures of another file."""
    with pytest.raises(WrongUsage, match="--against-tag：后面的值是空的"):
        arguments(["docx"]).parse_args(["2024", "--against-tag", ""])


def test_every_option_of_a_build_arrives() -> None:
    words = (
        "2024 --department a --department b --kind final --format pdf --jobs 2"
        " --executor dask --scheduler tcp://10.0.0.5:8786"
    )
    switches = "--force --draft --no-passports"
    given = build_arguments(["docx", "pdf"]).parse_args([*words.split(), *switches.split()])
    assert build_options(given, ROOT) == BuildOptions(
        Selection(ROOT, 2024, ("a", "b"), "final"),
        format="pdf",
        jobs=2,
        force=True,
        draft=True,
        passports=False,
        executing=Executing("dask", "tcp://10.0.0.5:8786"),
    )


def test_a_check_needs_no_year() -> None:
    given = check_arguments(["text"]).parse_args([])
    assert check_options(given, ROOT) == CheckOptions(Selection(ROOT))


@pytest.mark.parametrize(
    "words",
    [
        "2024 甲局 乙局 --force",
        "2024 甲局 --force 乙局",
        "2024 --force 甲局 乙局",
        "--force 2024 甲局 乙局",
        "2024 --department 甲局 --force 乙局",
        "--department 甲局 2024 乙局 --force",
    ],
)
def test_departments_may_stand_behind_the_year(words: str) -> None:
    given = build_arguments(["docx"]).parse_args(words.split())
    assert build_options(given, ROOT).selection == Selection(ROOT, 2024, ("甲局", "乙局"))
    assert given.force


@pytest.mark.parametrize(
    ("words", "year", "departments"),
    [
        ("2024 forestry", 2024, ("forestry",)),
        ("２０２４年 林业局", 2024, ("林业局",)),
        ("forestry 林业局", None, ("forestry", "林业局")),
        ("2024 --format text forestry", 2024, ("forestry",)),
        ("--department a 2024 b", 2024, ("a", "b")),
        ("", None, ()),
    ],
)
def test_a_check_takes_a_year_and_departments_or_either(
    words: str, year: int | None, departments: tuple[str, ...]
) -> None:
    given = check_arguments(["text"]).parse_args(words.split())
    assert check_options(given, ROOT).selection == Selection(ROOT, year, departments)


def test_a_mistyped_year_is_no_department() -> None:
    given = check_arguments(["text"]).parse_args(["20245"])
    with pytest.raises(WrongUsage, match="“20245”不是年度，请写四位数字"):
        check_options(given, ROOT)


def test_every_note_may_be_asked_for() -> None:
    assert not check_arguments(["text"]).parse_args(["2024"]).verbose
    for switch in ("-v", "--verbose"):
        assert check_arguments(["text"]).parse_args(["2024", switch]).verbose
        assert build_arguments(["docx"]).parse_args([switch, "2024"]).verbose


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


def test_new_takes_a_name_and_what_is_known() -> None:
    given = vars(new_arguments().parse_args(["区林业局", "--unit", "甲=行政", "--unit", "乙=事业"]))
    assert (given["short-name"], given["unit"]) == ("区林业局", ["甲=行政", "乙=事业"])
    assert (given["year"], given["kind"], given["folder"], given["fund"]) == (
        None,
        "final",
        None,
        [],
    )
    assert vars(new_arguments().parse_args(["甲", "--year", "２０２４年"]))["year"] == 2024
    assert vars(new_arguments().parse_args(["甲"]))["unit"] == []

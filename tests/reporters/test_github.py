"""Workflow commands."""

from __future__ import annotations

from dataclasses import replace

from disclosure.reporters import Outcome, Result
from disclosure.reporters.github import github_report
from disclosure.reporters.stream import MOST_PER_FILE
from tests.reporters.told import BROKEN, CROWDED, FILE, OUTCOMES, PLACELESS


def told(*found) -> str:
    return "".join(github_report([Outcome("甲局", "2024", "决算", Result.FAILED, found)]))


def test_a_command_stands_on_one_line_with_its_span() -> None:
    assert told(BROKEN) == (
        "::error file=departments/x/2024-final.yaml,line=12,endLine=12,col=7,endColumn=11,"
        "title=错误 T201::左边 1.00，右边 2.00：相差 100%25%0A改法：核对收入、支出%0A再核对结转"
        "%0A另见：departments/x/2024-final.yaml:7:3 收入.合计%0A另见：没有位置的话\n"
    )


def test_each_gravity_has_its_command() -> None:
    commands = [line.split(" ")[0] for line in "".join(github_report(OUTCOMES)).splitlines()]
    assert commands == ["::warning", "::error", "::notice"]


def test_a_finding_without_a_place_has_a_title_alone() -> None:
    assert told(PLACELESS) == "::error title=错误 L183::没有找到数据文件\n"


def test_nothing_in_a_file_name_or_a_message_ends_the_command() -> None:
    assert BROKEN.place is not None
    place = replace(BROKEN.place, file="a,b:c%d/2024-final.yaml")
    line = told(
        replace(BROKEN, place=place, message="一\r\n::error::\x1b[31m二", hint="", related=())
    )
    assert line.startswith("::error file=a%2Cb%3Ac%25d/2024-final.yaml,line=12,")
    assert line.endswith("::一%0D%0A::error::?[31m二\n")
    assert line.count("\n") == 1


def test_nothing_found_is_nothing_said() -> None:
    assert "".join(github_report(())) == ""


def test_what_is_left_out_of_a_crowded_file_is_one_command() -> None:
    lines = "".join(github_report([CROWDED])).splitlines()
    assert len(lines) == MOST_PER_FILE + 1
    assert lines[-1] == (
        f"::warning file={FILE},title=没有全部列出::这个文件问题太多，只列出最重的 100 个，"
        "还有 8 个没有列出（警告 7，提示 1）"
    )

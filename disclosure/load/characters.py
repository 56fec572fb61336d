"""Room load: characters that no disclosure holds, found in the text before it is parsed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import unseen
from disclosure.load import shapes, slips
from disclosure.load.brackets import block_lines
from disclosure.load.fault import Edit, Fault, Region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from disclosure.load.source import Source

Reporting: TypeAlias = "Callable[[str, int, list[int]], Fault]"

_BROKEN_MARKS = ("\ufffd", "锟斤拷", "烫烫烫")
#: How much of a broken text a message shows.
_LONGEST = 10
_FOREIGN = {"Co": "专用区", "Cn": "未分配"}


def check_characters(source: Source) -> Iterator[Fault]:
    """Report broken, control and unseen characters and tab indents, at most one a line each."""
    text = source.text
    if any(mark in text for mark in _BROKEN_MARKS):
        yield from _broken(source)
    for number, line in enumerate(source.lines):
        columns = [column for column in unseen(line) if line[column] != "\t"]
        for report, found in _sorted(line, columns):
            yield report(line, number, found)
    if "\t" in text:
        yield from _tabs(source)


def _broken(source: Source) -> Iterator[Fault]:
    for number, line in enumerate(source.lines):
        match = shapes.BROKEN.search(line)
        if match:
            yield Fault(
                "L107",
                f"文字在转换编码时已经损坏：“{match[0][:_LONGEST]}”",
                Region(number, match.start(), len(match[0])),
                "请从原文件重新复制这段文字，再以 UTF-8 编码保存。",
            )


def _sorted(line: str, columns: list[int]) -> Iterator[tuple[Reporting, list[int]]]:
    """Yield each way to report with the columns that it is for."""
    by_report: dict[Reporting, list[int]] = {}
    for column in columns:
        by_report.setdefault(_report_of(line[column]), []).append(column)
    yield from by_report.items()


def _report_of(char: str) -> Reporting:
    if shapes.CONTROL.match(char):
        return _control
    return _foreign if unicodedata.category(char) in _FOREIGN else _unseen


def _control(line: str, number: int, columns: list[int]) -> Fault:
    return Fault(
        "L108",
        f"文件里有控制字符 {slips.code_point(line[columns[0]])}，印不出来",
        Region(number, columns[0]),
        "多半是从别的软件复制来的：请删去光标处的字符，重新输入这几个字。",
        edits=_all(number, columns, "\ufffd"),
    )


def _unseen(line: str, number: int, columns: list[int]) -> Fault:
    place = Region(number, columns[0])
    return slips.unseen_character(place, line[columns[0]], _all(number, columns, ""))


def _foreign(line: str, number: int, columns: list[int]) -> Fault:
    char = line[columns[0]]
    kind = _FOREIGN[unicodedata.category(char)]
    return Fault(
        "L134",
        f"这个字符没有通用的编码（{kind}，{slips.code_point(char)}），换一台电脑就显示不出来",
        Region(number, columns[0]),
        "多半是旧字库里的生僻字或符号：请删去，用输入法重新输入这个字。",
        edits=_all(number, columns, "\ufffd"),
    )


def _all(number: int, columns: list[int], meant: str) -> tuple[Edit, ...]:
    return tuple(Edit(Region(number, column), meant) for column in columns)


def _tabs(source: Source) -> Iterator[Fault]:
    prose = block_lines(source.lines)
    for number, line in enumerate(source.lines):
        match = shapes.TAB_INDENT.match(line)
        if match and number not in prose:
            region = Region(number, match.start("tabs"), len(match["tabs"]))
            yield _tab_indent(region, match["tabs"])


def _tab_indent(region: Region, tabs: str) -> Fault:
    return Fault(
        "L110",
        "这里用了 Tab 制表符缩进，YAML 只认空格",
        region,
        "请删去 Tab，改用空格缩进，每层两个；在 VS Code 里可执行“将缩进转换为空格”。",
        edits=(Edit(region, tabs.replace("\t", "  ")),),
    )

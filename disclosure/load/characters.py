"""Room load: characters that no disclosure holds, found in the text before it is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.load import shapes
from disclosure.load.brackets import block_lines
from disclosure.load.finding import Edit, Finding, Region

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from disclosure.load.source import Source

_NAMES = {"\ufeff": "BOM", "\u200b": "零宽空格", "\u00ad": "软连字符", "\u2028": "行分隔符"}


def check_characters(source: Source) -> Iterator[Finding]:
    """Report broken, control and invisible characters and tab indents, at most one a line each."""
    text = source.text
    searches: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int], Finding]], ...] = (
        (shapes.BROKEN, _broken),
        (shapes.CONTROL, _control),
        (shapes.INVISIBLE, _invisible),
    )
    for pattern, report in searches if shapes.NO_TEXT.search(text) else ():
        for number, line in enumerate(source.lines):
            match = pattern.search(line)
            if match:
                yield report(match, number)
    if "\t" in text:
        yield from _tabs(source)


def _broken(match: re.Match[str], line: int) -> Finding:
    return Finding(
        "L107",
        f"文字在转换编码时已经损坏：“{match[0]}”",
        Region(line, match.start(), len(match[0])),
        "请从原文件重新复制这段文字，再以 UTF-8 编码保存。",
    )


def _control(match: re.Match[str], line: int) -> Finding:
    return Finding(
        "L108",
        f"文件里有控制字符 U+{ord(match[0]):04X}，印不出来",
        Region(line, match.start()),
        "多半是从别的软件复制来的：请删去光标处的字符，重新输入这几个字。",
        edits=_all(match, line, "\ufffd"),
    )


def _invisible(match: re.Match[str], line: int) -> Finding:
    name = _NAMES.get(match[0], "不可见字符")
    return Finding(
        "L131",
        f"这里有一个看不见的字符（{name}，U+{ord(match[0]):04X}）",
        Region(line, match.start()),
        "多半是从网页或聊天软件复制来的：请把这几个字连同前后一起删去，重新输入。",
        edits=_all(match, line, ""),
    )


def _all(match: re.Match[str], line: int, meant: str) -> tuple[Edit, ...]:
    """Return an edit for every such character of the line."""
    found = match.re.finditer(match.string)
    return tuple(Edit(Region(line, one.start(), len(one[0])), meant) for one in found)


def _tabs(source: Source) -> Iterator[Finding]:
    prose = block_lines(source.lines)
    for number, line in enumerate(source.lines):
        match = shapes.TAB_INDENT.match(line)
        if match and number not in prose:
            region = Region(number, match.start("tabs"), len(match["tabs"]))
            yield _tab_indent(region, match["tabs"])


def _tab_indent(region: Region, tabs: str) -> Finding:
    return Finding(
        "L110",
        "这里用了 Tab 制表符缩进，YAML 只认空格",
        region,
        "请删去 Tab，改用空格缩进，每层两个；在 VS Code 里可执行“将缩进转换为空格”。",
        edits=(Edit(region, tabs.replace("\t", "  ")),),
    )

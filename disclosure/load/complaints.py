"""Room load: the parser's complaints, told in Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from disclosure.load import number_slips, shapes, slips
from disclosure.load.fault import Fault, Region, region_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.load.source import Source
    from disclosure.load.trouble import Trouble

Teller: TypeAlias = "Callable[[Trouble, Source], Fault]"

#: A number behind the sign that keeps a spreadsheet from reading it as one.
_QUOTE = "如果这本来就是文字，请给整段文字加英文双引号。"


def complain(trouble: Trouble, source: Source) -> Fault:
    """Return the fault for a complaint of the parser; there is one for every complaint."""
    for pattern, tell in _TELLERS:
        if re.search(pattern, trouble.words):
            return tell(trouble, source)
    return _other(trouble, source)


def _char_at(region: Region, source: Source) -> str:
    line = source.lines[region.line] if region.line < len(source.lines) else ""
    return line[region.column : region.column + 1]


def _quote(trouble: Trouble, source: Source) -> Fault:
    return _unclosed_quote(trouble.since, source)


def _unclosed_quote(region: Region, source: Source) -> Fault:
    apostrophe = shapes.APOSTROPHE.match(source.lines[region.line], region.column)
    if apostrophe:
        return number_slips.apostrophe(region, apostrophe["number"])
    return Fault(
        "L119",
        "这里的引号没有配对",
        region,
        "请在这段文字的末尾补上同样的英文引号；文字里的引号请用中文引号“”。",
    )


def _escape(trouble: Trouble, source: Source) -> Fault:
    found = slips.wrong_escape(source, trouble.since)
    return found or slips.escape(trouble.at, "\\" + _char_at(trouble.at, source))


def _alias(trouble: Trouble, _source: Source) -> Fault:
    return Fault(
        "L125",
        "“&”或“*”开头的内容被当作 YAML 锚点、别名，这里不允许",
        trouble.since,
        _QUOTE,
    )


def _tag(trouble: Trouble, _source: Source) -> Fault:
    return Fault("L126", "“!”开头的内容被当作 YAML 标签，这里不允许", trouble.since, _QUOTE)


def _document(trouble: Trouble, _source: Source) -> Fault:
    return Fault(
        "L127",
        "这里被当作另一份 YAML 的开始（“%”指令、“---”或“...”）",
        trouble.at,
        f"一个文件里只能有一份公开内容。{_QUOTE}",
    )


def _no_token(trouble: Trouble, source: Source) -> Fault:
    char = _char_at(trouble.at, source)
    return slips.special_start(trouble.at, char)


def _block_header(trouble: Trouble, source: Source) -> Fault:
    return slips.special_start(trouble.since, _char_at(trouble.since, source))


def _value(trouble: Trouble, source: Source) -> Fault:
    line = source.lines[trouble.at.line]
    if re.search(r":[ ]", line[: trouble.at.column]):
        return Fault(
            "L117",
            "同一行里有两个“: ”，程序不知道哪里是键、哪里是值",
            trouble.at,
            "文字里要用冒号时请用全角“：”，或给整段文字加英文双引号。",
        )
    return _indent(trouble, source)


def _indent(trouble: Trouble, source: Source) -> Fault:
    line = source.lines[min(trouble.at.line, len(source.lines) - 1)]
    width = len(line) - len(line.lstrip(" "))
    region = Region(trouble.at.line, 0, max(width, 1))
    return Fault(
        "L118",
        f"这一行的缩进（{width} 个空格）和上下文对不上",
        region,
        "同一层的各行要左对齐，下一层比上一层多两个空格；也请看上一行是否写完整。",
    )


def _dash(trouble: Trouble, source: Source) -> Fault:
    if shapes.DASH_ALONE.fullmatch(source.lines[trouble.at.line]):
        return number_slips.dash_for_nothing(trouble.at)
    return Fault(
        "L118",
        "“-”或“?”不能写在这里",
        trouble.at,
        f"列表的每一项要另起一行，以“- ”开头并左对齐。{_QUOTE}",
    )


def _no_colon(trouble: Trouble, _source: Source) -> Fault:
    return Fault(
        "L123",
        "这一行缺少冒号，程序不知道它是哪一项",
        trouble.since,
        "请写成“键: 值”；如果它是上一行文字的继续，请比上一行的键多缩进两个空格。",
    )


def _block_end(trouble: Trouble, source: Source) -> Fault:
    scalar = trouble.last_scalar
    before = source.lines[min(trouble.at.line, len(source.lines) - 1)][: trouble.at.column].rstrip()
    if _char_at(trouble.at, source) in ("]", "}"):
        return Fault("L120", "多了一个右括号", trouble.at, "请删去它，或补上配对的左括号。")
    if before[-1:] not in ("'", '"') or not scalar or scalar.style not in ("'", '"'):
        return _indent(trouble, source)
    if scalar.start_mark.line < scalar.end_mark.line:
        start = Region(scalar.start_mark.line, scalar.start_mark.column)
        return _unclosed_quote(start, source)
    return Fault(
        "L121",
        "引号后面还有文字",
        Region(trouble.at.line, trouble.at.column),
        "请给整段文字加英文双引号，里面的引号用中文引号“”。",
        related=(("引号里的文字到这里为止", region_of(scalar)),),
    )


def _comma(trouble: Trouble, _source: Source) -> Fault:
    return Fault(
        "L120",
        "括号里的各项之间少了逗号，或者括号没有配对",
        trouble.at,
        "各项之间用英文逗号加一个空格“, ”隔开；左右括号要成对。",
        related=(("括号从这里开始", trouble.since),),
    )


def _other(trouble: Trouble, _source: Source) -> Fault:
    return Fault(
        "L132",
        "从这里起读不懂（YAML 语法有误）",
        trouble.at,
        "请对照样例检查这一行和上一行的冒号、引号、括号、缩进。",
    )


_TELLERS: tuple[tuple[str, Teller], ...] = (
    (r"escape (?:character|sequence of|code)|Unicode character", _escape),
    (r"quoted scalar", _quote),
    (r"an alias|an anchor", _alias),
    (r"block scalar.*(?:indicator|comment)", _block_header),
    (r"a tag|tag handle|expected URI|an? (?:tag|URI)", _tag),
    (r"directive|document start|document end|incompatible", _document),
    (r"cannot start any token", _no_token),
    (r"mapping values", _value),
    (r"sequence entries|mapping keys", _dash),
    (r"could not find expected ':'", _no_colon),
    (r"block end|block collection|block mapping|more indented|tab character", _block_end),
    (r"flow (?:mapping|sequence)", _comma),
)

"""Room load: why the parser stopped, in words for someone who has never heard of YAML.

Both parsers are asked, but only the pure one is quoted, so that the words and places are the same
on every machine. What was evidently meant is mended in memory and parsing starts again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.load import shapes, slips
from disclosure.load.brackets import (
    Bracket,
    block_lines,
    open_brackets,
    remark_with,
    unquoted,
)
from disclosure.load.complaints import complain
from disclosure.load.fault import Event, Fault, Region
from disclosure.load.trouble import Trouble

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ruamel.yaml.error import YAMLError

    from disclosure.load.source import Source

_FLOW_SIGNS = "，：｛｝［］＂＇"


def diagnose(error: YAMLError, last_scalar: Event, source: Source) -> tuple[Fault, ...]:
    """Return at least one fault that explains the error."""
    trouble = Trouble.of(error, last_scalar, source)
    opened = open_brackets(source.lines, trouble.at.line, trouble.at.column)
    return (
        tuple(_wide_indents(trouble, source))
        or tuple(_separators(trouble, source))
        or tuple(_dashes(trouble, source))
        or tuple(_flow_signs(opened, trouble, source))
        or (_unclosed(opened, trouble, source) or complain(trouble, source),)
    )


def _wide_indents(trouble: Trouble, source: Source) -> Iterator[Fault]:
    """Report every wide indent of the file if the error stands on such a line."""
    suspects = [n for n in (trouble.at.line, trouble.since.line) if n < len(source.lines)]
    if not any(shapes.WIDE_INDENT.match(source.lines[number]) for number in suspects):
        return
    prose = block_lines(source.lines)
    for number, line in enumerate(source.lines):
        match = shapes.WIDE_INDENT.match(line)
        if match and number not in prose and line.strip():
            region = Region(number, match.start("wide"), len(match["wide"]))
            yield slips.wide_space(region, match["wide"])


def _dashes(trouble: Trouble, source: Source) -> Iterator[Fault]:
    """Report the items whose dash has no space behind it, from the error on."""
    for first in _suspects(trouble, source):
        indent = None
        for number in range(first, len(source.lines)):
            match = shapes.CRAMPED_DASH.match(source.lines[number])
            if match is None or indent not in (None, match["indent"]):
                break
            indent = match["indent"]
            yield slips.cramped_dash(match, number)
        if indent is not None:
            return


def _separators(trouble: Trouble, source: Source) -> Iterator[Fault]:
    """Report the full-width or cramped colon at the error or just above, and those that follow."""
    for first in _suspects(trouble, source):
        indent = None
        for number in range(first, len(source.lines)):
            match = _separator(source.lines[number])
            if match is None or indent not in (None, match["indent"]):
                break
            indent = match["indent"]
            yield slips.separator(match, number)
        if indent is not None:
            return


def _separator(line: str) -> re.Match[str] | None:
    return None if shapes.CLOCK.match(line.strip(" -")) else shapes.SEPARATOR.match(line)


def _suspects(trouble: Trouble, source: Source) -> Iterator[int]:
    last = len(source.lines) - 1
    yield min(trouble.since.line, last)
    yield min(trouble.at.line, last)
    for number in range(min(trouble.at.line, last + 1) - 1, -1, -1):
        if source.lines[number].strip():
            yield number
            return


def _flow_signs(opened: tuple[Bracket, ...], trouble: Trouble, source: Source) -> Iterator[Fault]:
    """Report full-width punctuation between the open bracket and the end of the error's line."""
    last = min(trouble.at.line, len(source.lines) - 1)
    start = opened[-1] if opened else _full_width_bracket(last, source)
    if start is None:
        return
    for number in range(start.line, last + 1):
        line = source.lines[number]
        for column in unquoted(line, start.column if number == start.line else 0):
            if line[column] in _FLOW_SIGNS:
                yield slips.full_width_sign(Region(number, column), line[column])


def _full_width_bracket(line: int, source: Source) -> Bracket | None:
    match = shapes.FULL_WIDTH_BRACKET.match(source.lines[line])
    return Bracket(match["sign"], line, match.start("sign")) if match else None


def _unclosed(opened: tuple[Bracket, ...], trouble: Trouble, source: Source) -> Fault | None:
    """Report a bracket that is still open on a later line."""
    if not opened or opened[-1].line == trouble.at.line:
        return None
    first = opened[-1]
    closing = "]" if first.sign == "[" else "}"
    message = f"括号“{first.sign}”没有配对的“{closing}”"
    start = Region(first.line, first.column)
    remark = remark_with(closing, source.lines, first.line, trouble.at.line)
    if remark is not None:
        return Fault(
            "L120",
            f"{message}：“#”后面都是注释，“{closing}”也成了注释",
            Region(*remark),
            f"请把注释移到“{closing}”后面；“#”是正文的，给这一段文字加英文双引号。",
            related=(("括号从这里开始", start),),
        )
    return Fault(
        "L120",
        message,
        start,
        f"请在这一项结束的地方补上“{closing}”。",
        related=(("程序读到这里才发现", trouble.at),),
    )

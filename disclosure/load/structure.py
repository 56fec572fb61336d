"""Room load: what YAML can do and a disclosure may not: aliases, tags, documents, depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.load.fault import Event, Fault, Region, region_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.source import Source

_QUOTE = "如果这本来就是文字，请给整段文字加英文双引号。"


def check_properties(event: Event) -> Iterator[Fault]:
    """Report an anchor (``&x``) or a tag (``!x``) before a value."""
    start = event.start_mark
    region = Region(start.line, start.column)
    if event.anchor:
        yield Fault(
            "L125",
            f"不允许使用 YAML 锚点“&{event.anchor}”",
            region,
            f"同一数字只写一次，别处由程序引用；请删去锚点。{_QUOTE}",
        )
    if event.tag:
        yield Fault(
            "L126",
            f"不允许使用 YAML 标签“{event.tag}”",
            region,
            f"请删去以“!”开头的标签。{_QUOTE}",
        )


def alias(event: Event) -> Fault:
    """Report a reference to an anchor (``*x``); it is never followed."""
    return Fault(
        "L125",
        f"不允许使用 YAML 别名“*{event.anchor}”",
        region_of(event),
        f"请直接写出内容。{_QUOTE}",
    )


def too_deep(event: Event, limit: int) -> Fault:
    """Report nesting beyond the limit; reading stops there."""
    start = event.start_mark
    return Fault(
        "L124",
        f"嵌套超过 {limit} 层，读到这里为止",
        Region(start.line, start.column),
        "公开文件最多只需十来层；请检查这里的缩进、方括号和花括号。",
    )


def check_end(event: Event, source: Source) -> Iterator[Fault]:
    """Report whatever stands behind the end mark of the document (``...``)."""
    first = event.end_mark.line + event.explicit
    for number, line in enumerate(source.lines[first:], first):
        if event.explicit and line.strip() and not line.lstrip().startswith("#"):
            yield Fault(
                "L127",
                "“...”表示内容到此为止，后面不能再写",
                Region(number, 0, len(line)),
                "请删去“...”这一行，或删去它后面的内容。",
            )
            return


def check_document(event: Event, source: Source, *, is_first: bool) -> Iterator[Fault]:
    """Report a directive (``%YAML``) and a second document (``---``)."""
    if not is_first:
        yield Fault(
            "L127",
            "一个文件里只能有一份公开内容，这里又开始了一份",
            Region(event.start_mark.line, event.start_mark.column, 3),
            "请删去“---”这一行，或把后一份内容另存为一个文件。",
        )
    elif event.version or event.tags:
        first = next(n for n, line in enumerate(source.lines) if line.startswith("%"))
        yield Fault(
            "L127",
            "不允许使用以“%”开头的 YAML 指令",
            Region(first, 0, len(source.lines[first])),
            "请删去“---”之前的指令。",
        )

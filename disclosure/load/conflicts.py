"""Room load: a file in which git has left two versions side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.load import shapes
from disclosure.load.fault import Fault, Region

if TYPE_CHECKING:
    from disclosure.load.source import Source

#: How many of the marks a message lists beside the first.
_LISTED = 5


def conflict(source: Source) -> Fault | None:
    """Return what is wrong with a file that git could not merge; nothing else in it counts."""
    marks = [n for n, line in enumerate(source.lines) if shapes.CONFLICT.match(line)]
    if not marks:
        return None
    first, *others = (Region(number, 0, len(source.lines[number])) for number in marks)
    return Fault(
        "L139",
        "文件里有 git 合并冲突的标记：两份改动还没有合成一份",
        first,
        "在“<<<<<<<”和“>>>>>>>”之间，“=======”的上下是两份内容：留下对的一份，"
        "删去另一份和这三行标记；VS Code 里点“接受当前更改”或“接受传入的更改”。",
        related=tuple(("另一处标记", each) for each in others[:_LISTED]),
    )

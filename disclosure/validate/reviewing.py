"""Room validate: texts that came from another year's file and that nobody has read again.

The mark 【待核】 stands in the text itself, where the eye falls on it, so that a list, a mapping on
one line and a quoted text can all have it, and nothing of the text is lost. Who has read the text
takes the mark away. Until then the file is not published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.validate.unfilled import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate.schema import Schema

TO_REVIEW = "【待核】"


def marks_in(data: Any, at: Pointer = ()) -> Iterator[Pointer]:
    """Yield where a text is marked, in the order of the file."""
    if isinstance(data, str) and TO_REVIEW in data:
        yield at
    pairs = data.items() if isinstance(data, dict) else ()
    for key, value in enumerate(data) if isinstance(data, list) else pairs:
        yield from marks_in(value, (*at, key))


def to_be_reviewed(
    loaded: Loaded, schema: Schema, marks: Sequence[Pointer]
) -> Iterator[Diagnostic]:
    """Yield one problem for all texts that are marked; nothing where there is none."""
    if marks:
        message = f"还有 {len(marks)} 处文字带着“{TO_REVIEW}”，核对完以前不出正式稿"
        lead = (
            f"这些文字来自上年的文件：核对下面各处，有变化的改，然后删去“{TO_REVIEW}”"
            "（用查找可以一处一处地看）："
        )
        hint = "\n".join((lead, *listed(loaded, schema, marks)))
        place = loaded.place(marks[0], TO_REVIEW)
        yield Diagnostic("S231", Severity.ERROR, message, place, hint)

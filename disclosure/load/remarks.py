"""Room load: a remark that is none: ``地址: 中山路 #3 楼`` prints 中山路 alone.

YAML takes a ``#`` behind a space for the beginning of a remark. Remarks are welcome; told is only
what reads on from the value, for what was typed would silently not be printed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity
from disclosure.load import shapes
from disclosure.load.fault import Event, Fault, Region

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.outline import Frame
    from disclosure.load.source import Source

_REMARK = re.compile(r":? +#(?P<words>.*)$")
#: A number of a building, a hash tag: the sign belongs to what stands right behind it.
_NUMBERED = re.compile(r"[0-9０-９]|[A-Za-z](?![A-Za-z])|\w+#")
_SENTENCE = re.compile(r"\S.*[。；，、！？…]\s*$")
#: With these no value ends.
_OPEN_END = tuple("，、：；（《“【〔(—")
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("【", "】"), ("〔", "〕"))
#: How much of what is lost a message shows.
_SHOWN = 20


def check_remark(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    """Warn where what follows a plain value reads on from it, though YAML takes it for a remark."""
    # The parsers put an empty value in different places.
    end = (event if event.value or frame.key_event is None else frame.key_event).end_mark
    match = _REMARK.match(source.lines[end.line], end.column)
    if match is None or not _is_meant(event.value, match["words"]):
        return
    at = match.start("words") - 1
    lost = f"#{match['words'][:_SHOWN].rstrip()}"
    yield Fault(
        "L137",
        f"从“#”起被当作注释，不会印出：“{lost}”",
        Region(end.line, at, len(match.string) - at),
        "是正文的，给整段文字加英文双引号；是注释的，在“#”后面空一格，写在一个完整的值后面。",
        severity=Severity.WARNING,
    )


def _is_meant(value: str, words: str) -> bool:
    if shapes.NUMBER.fullmatch(value):
        return False
    if _NUMBERED.match(words):
        return True
    if not value:
        return False
    is_cut = value.endswith(_OPEN_END) or any(
        value.count(opening) > value.count(closing) and closing in words
        for opening, closing in _PAIRS
    )
    return is_cut or _SENTENCE.match(words) is not None

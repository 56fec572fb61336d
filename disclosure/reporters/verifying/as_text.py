"""Returned files for people at a terminal: the verdict first, then each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import printed
from disclosure.reporters.verifying import words
from disclosure.review.marking import Presence
from disclosure.review.verify import PassageChange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.review.marking import Bit
    from disclosure.review.verify import Rewritten, Verified

_SIGNS = {Presence.KEPT: "{}", Presence.GONE: "【{}】", Presence.NEW: "【{}】"}
#: Around what is the same, so much is shown at a terminal on either side of a difference.
_AROUND = 24


def as_text(files: Sequence[Verified]) -> Iterator[str]:
    """Yield the report line by line."""
    yield f"{words.verdict(files)}\n"
    for each in files:
        yield "\n"
        yield from (f"{line}\n" for line in _file(each))


def _file(verified: Verified) -> Iterator[str]:
    yield f"{verified.file}：{words.outcome(verified)}"
    yield from (f"  {line}" for line in words.about(verified))
    for problem in verified.problems:
        yield from (f"  {line}" for line in printed(problem).split("\n"))
    for title, entries in _groups(verified):
        if entries:
            yield f"  {title}："
            for number, lines in enumerate(entries, 1):
                yield from _numbered(number, lines)


def _groups(verified: Verified) -> Iterator[tuple[str, Sequence[Iterable[str]]]]:
    """Yield what differs by its kind: the title of a list, and the lines of each of its entries."""
    found, typed = verified.compared, verified.sources
    wrong, old = words.wrong(found.figures), words.old(found.figures)
    yield "数字不符", [words.figure_lines(each, typed.get(each.path)) for each in wrong]
    title = "没有来源的数（数据里没有，也不是程序印的）"
    yield title, [(words.unsourced_line(each),) for each in found.unsourced]
    yield "文字和表格行", [_passage(each) for each in found.passages]
    yield words.OLD, [(words.old_line(each),) for each in old]
    yield "图", [(words.chart_line(each),) for each in found.charts]


def _numbered(number: int, lines: Iterable[str]) -> Iterator[str]:
    first, *others = lines
    yield f"    {number}. {first}"
    yield from (f"       {line}" for line in others)


def _passage(passage: Rewritten) -> Iterator[str]:
    yield words.passage_head(passage)
    if passage.turn is PassageChange.MOVED:
        yield f"文字：{_flat(words.short(passage.new))}"
        return
    if passage.turn is not PassageChange.CHANGED:
        yield f"文字：{_flat(words.short(passage.old or passage.new))}"
        return
    bits = words.bits(passage)
    yield f"应为：{_side(bits, Presence.GONE)}"
    yield f"现在：{_side(bits, Presence.NEW)}"


def _side(bits: Sequence[Bit], trace: Presence) -> str:
    """Return one of the two texts, what only it has in brackets, what is the same cut short."""
    parts: list[str] = []
    shown = [bit for bit in bits if bit.trace in {Presence.KEPT, trace}]
    for number, bit in enumerate(shown):
        text = bit.text
        if bit.trace is Presence.KEPT:
            text = _cut(text, is_first=number == 0, is_last=number == len(shown) - 1)
        parts.append(_SIGNS[bit.trace].format(text))
    return _flat("".join(parts))


def _cut(text: str, *, is_first: bool, is_last: bool) -> str:
    if len(text) <= 2 * _AROUND + 2:
        return text
    is_alone = is_first and is_last
    left = text[:_AROUND] if is_alone or not is_first else ""
    right = text[-_AROUND:] if is_alone or not is_last else ""
    return f"{left}……{right}"


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")

"""Room load: scalars as text, and what a slip of the keyboard does to a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.diagnostics import tamed
from disclosure.load import keys, number_slips, shapes, slips
from disclosure.load.fault import Event, Fault, Region, region_of
from disclosure.load.lookalikes import lookalikes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.outline import Frame
    from disclosure.load.source import Source

_EMPTY = frozenset(("", "~", "null"))
#: Longest value that can be a number or a stretch of mistaken syntax on one line.
_SHORT = 200


def text_of(event: Event) -> str | None:
    """Return the scalar as written; None where nothing, ``~`` or ``null`` stands unquoted."""
    value: str = event.value
    if not event.style:
        return None if value in _EMPTY else value
    return printable(event)


def printable(event: Event) -> str:
    """Return the scalar's text; an unseen character that an escape has written is replaced."""
    value: str = event.value
    return tamed(value, keep="\n\t", by="\ufffd") if event.style == '"' else value


def is_doubtful(event: Event, source: Source) -> bool:
    """Whether the C parser may have taken what the pure one refuses: ``>#`` as an empty block."""
    start = event.start_mark
    return event.style in ("|", ">") and not shapes.BLOCK_HEADER.match(
        source.lines[start.line], start.column
    )


def check_value(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    """Report full-width signs, thousands commas and control characters in a value."""
    value = event.value
    yield from keys.check_escapes(event, source)
    if event.style in ("|", ">"):
        return
    if not event.style and (" -" in value or value.startswith("-")):
        yield from _dashes(event, frame, source)
    if not value:
        yield from keys.check_bare(frame, source)
    elif len(value) <= _SHORT:
        yield from keys.check_spelling(event, source)
        if shapes.NUMBER.fullmatch(value):
            yield from _number(event, source)
        elif not event.style:
            yield from _plain(event, frame, source)


def _number(event: Event, source: Source) -> Iterator[Fault]:
    if any(lookalikes(event.value)):
        return
    if shapes.THOUSANDS.fullmatch(event.value):
        region = region_of(event)
        inner = Region(region.line, region.column + bool(event.style), len(event.value))
        yield number_slips.thousands(inner, event.value)
    elif not event.style and not event.value.isascii():
        yield from number_slips.full_width_digits(event, source)


def _plain(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    if not event.value.isascii():
        yield from _signs(event, source)
        yield from _edges(event)
    if _starts_own_line(event, frame):
        yield from _separators(event, frame, source)


def _edges(event: Event) -> Iterator[Fault]:
    """Report wide spaces around a number; around prose they do no harm."""
    bare = shapes.EDGE_SPACE.sub("", event.value)
    if bare == event.value or not shapes.NUMBER.fullmatch(bare):
        return
    region = region_of(event)
    for space in shapes.EDGE_SPACE.finditer(event.value):
        at = Region(region.line, region.column + space.start(), len(space[0]))
        yield slips.wide_space(at, space[0])


def _signs(event: Event, source: Source) -> Iterator[Fault]:
    value, region = event.value, region_of(event)
    if shapes.QUOTED_NUMBER.fullmatch(value) or shapes.FULL_WIDTH_QUOTED.fullmatch(value):
        wanted = "＂＇“”"
    elif shapes.BRACKETED.fullmatch(value):
        wanted = "｛｝［］＂＇，："
    elif comment := shapes.COMMENTED_NUMBER.match(value):
        at = Region(region.line, region.column + comment.end() - 1)
        yield slips.full_width_sign(at, "＃")
        return
    else:
        return
    line = source.lines[region.line]
    for column in range(region.column, min(region.column + region.length, len(line))):
        if line[column] in wanted:
            yield slips.full_width_sign(Region(region.line, column), line[column])


def _dashes(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    """Report lines of a text that were meant as items of a list."""
    first, last = event.start_mark.line, event.end_mark.line
    lines = range(first, min(last + 1, len(source.lines)))
    items = [shapes.DASHED.match(source.lines[number]) for number in lines]
    if _starts_own_line(event, frame) and len({item and item.end() for item in items}) == 1:
        cramped = ((n, shapes.CRAMPED_DASH.match(source.lines[n])) for n in lines)
        yield from (slips.cramped_dash(match, number) for number, match in cramped if match)
        return
    for number, item in zip(lines[1:], items[1:], strict=True):
        if item:
            yield slips.swallowed_item(Region(number, item.end() - 1))
            return


def _starts_own_line(event: Event, frame: Frame) -> bool:
    """Whether a value begins on a line of its own, as a block would."""
    if frame.branch.in_flow:
        return False
    key = frame.key_event
    return key is None or key.end_mark.line < event.start_mark.line


def _separators(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    """Report lines that were meant as a mapping and became one text for want of ``: ``."""
    first, last = event.start_mark.line, event.end_mark.line
    lines = [source.lines[number] for number in range(first, min(last + 1, len(source.lines)))]
    matches = [shapes.SEPARATOR.match(line) for line in lines if line.strip()]
    found = [m for m in matches if m and not shapes.CLOCK.search(m[0].strip())]
    is_item = isinstance(frame.data, list) and frame.branch.start is not None
    sure = any(shapes.PLAIN_VALUE.match(match["rest"].strip()) for match in found)
    if len(found) < len(matches) or not (sure or (is_item and len(found) > 1)):
        return
    for number, match in enumerate(found, first):
        yield slips.separator(match, number)

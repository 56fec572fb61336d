"""Room load: what can be wrong with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ruamel.yaml.events import ScalarEvent

from disclosure.diagnostics import variants
from disclosure.load import number_slips, shapes, slips
from disclosure.load.fault import Edit, Event, Fault, Region, region_at, region_of
from disclosure.load.lookalikes import lookalikes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.outline import Frame
    from disclosure.load.source import Source

#: Longest key in which slips are looked for; the parsers know no longer ones on one line.
_LONGEST = 200


def check_key(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    """Report an empty key, a repeated one, and one that a slip of the keyboard has changed."""
    yield from check_escapes(event, source)
    if not event.value:
        yield not_a_text(event)
    elif event.value in frame.branch.keys:
        yield _repeated(event, frame)
    yield from _variants(event, source)
    if not event.style and len(event.value) <= _LONGEST:
        yield from check_spelling(event, source)
        yield from _dash(event, source)
        if not event.value.isascii():
            yield from _slips(event, frame, source)


def check_escapes(event: Event, source: Source) -> Iterator[Fault]:
    """Report the escape that writes an unseen character, at its own place where it is found."""
    if event.style == '"' and shapes.holds_unseen(event.value):
        region = region_of(event)
        found = slips.wrong_escape(source, region, event.end_mark.line)
        yield found or slips.escape(region, "\\")


def check_spelling(event: Event, source: Source) -> Iterator[Fault]:
    """Report a code or an amount with letters or digits of several scripts in it."""
    value = event.value
    if not shapes.SPELT_NUMBER.fullmatch(value) or not any(lookalikes(value)):
        return
    region = region_of(event)
    start = region.column + bool(event.style)
    if source.lines[region.line][start : start + len(value)] == value:
        yield number_slips.spelt_number(Region(region.line, start, len(value)), value)


def not_a_text(event: Event) -> Fault:
    """Report a key that is empty, a list or a mapping."""
    start = event.start_mark
    hint = "冒号左边应有一个项目名称；写“键: 值”。"
    if getattr(event, "flow_style", None):
        hint = "花括号、方括号在 YAML 里有专门的意思；如果这本来是文字，请给整段文字加英文双引号。"
    return Fault("L129", "键必须是文字", Region(start.line, start.column), hint)


def check_bare(frame: Frame, source: Source) -> Iterator[Fault]:
    """Report a key in brackets without a value, if it comes from a comma or a missing space."""
    event = frame.key_event
    if not isinstance(event, ScalarEvent) or event.style or not frame.branch.in_flow:
        return
    region = region_of(event)
    separator = shapes.SEPARATOR.fullmatch(event.value)
    if _continues_number(event, frame):
        yield from _thousands_in_flow(frame, source)
    elif separator and separator["colon"].startswith(":"):
        column = region.column + separator.start("colon")
        yield slips.missing_space(Region(region.line, column, len(separator["colon"])), event.value)


def _dash(event: Event, source: Source) -> Iterator[Fault]:
    """Report ``-名称: 甲``, the first key of an item whose dash has no space behind it."""
    match = shapes.CRAMPED_DASH.match(source.lines[event.start_mark.line])
    if match and event.value.startswith("-") and match.end("indent") == event.start_mark.column:
        yield slips.cramped_dash(match, event.start_mark.line)


def _variants(event: Event, source: Source) -> Iterator[Fault]:
    """Report the selectors of a key: drawn otherwise, it would be another key that looks alike."""
    region = region_of(event)
    written = source.lines[region.line][region.column : region.column + region.length]
    for at in variants(written):
        place = Region(region.line, region.column + at)
        yield slips.unseen_character(place, written[at], (Edit(place, ""),))


def _repeated(event: Event, frame: Frame) -> Fault:
    first = region_at(frame.branch.keys[event.value])
    return Fault(
        "L128",
        f"“{event.value}”在同一层里写了两次（第一次在第 {first.line + 1} 行）",
        region_of(event),
        "两处都是手工填的数，程序不替人选：请删去一处，或改正其中一处的名称、编码。",
        related=(("第一次写在这里", first),),
    )


def _slips(event: Event, frame: Frame, source: Source) -> Iterator[Fault]:
    region = region_of(event)
    line = source.lines[region.line]
    end = region.column + region.length
    space = shapes.EDGE_SPACE.search(event.value)
    if space and event.start_mark.line == event.end_mark.line:
        at = Region(region.line, region.column + space.start(), len(space[0]))
        yield slips.wide_space(at, space[0])
    if shapes.NUMBER.fullmatch(event.value) and not any(lookalikes(event.value)):
        yield from number_slips.full_width_digits(event, source)
    if not frame.branch.in_flow:
        return
    for column in range(region.column, min(end, len(line))):
        if line[column] == "：":
            name = line[region.column : column]
            yield slips.full_width_colon(Region(region.line, column), name)
        elif line[column] == "，":
            yield slips.full_width_sign(Region(region.line, column), "，")


def _continues_number(event: Event, frame: Frame) -> bool:
    """Whether a comma alone stands between the number before and this key of three digits."""
    last: Event = frame.last
    if not shapes.BARE_TAIL.fullmatch(event.value) or not getattr(last, "value", ""):
        return False
    end, start = last.end_mark, event.start_mark
    adjacent = (end.line, end.column + 1) == (start.line, start.column)
    return adjacent and not last.style and last.value.lstrip("+-").isdecimal()


def _thousands_in_flow(frame: Frame, source: Source) -> Iterator[Fault]:
    last: Event = frame.last
    start = last.start_mark
    match = shapes.THOUSANDS.match(source.lines[start.line], start.column)
    if match:
        yield number_slips.thousands(Region(start.line, start.column, len(match[0])), match[0])

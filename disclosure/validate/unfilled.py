"""Room validate: what an author has still to fill in: the word 待填, as a key or as a value.

It may stand for anything: a number, a text, a word of a list, a code. All of them are one problem,
told as one list; what the schema has against the word itself only follows from it.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.validate.complaint import label
from disclosure.validate.keys import CHOSEN, key_at, keys_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate.descent import Refusal
    from disclosure.validate.keys import Key
    from disclosure.validate.schema import Schema

TO_FILL = "待填"
#: How many places of one file are listed; of the rest each block is counted.
MAX_SHOWN = 60
_INDENT = "  "


def gaps_in(data: Any, at: Pointer = ()) -> Iterator[Pointer]:
    """Yield where something is to be filled in; a key that is covers what stands below it."""
    if data == TO_FILL:
        yield at
    pairs = data.items() if isinstance(data, dict) else ()
    for key, value in enumerate(data) if isinstance(data, list) else pairs:
        if key == TO_FILL:
            yield (*at, key)
        else:
            yield from gaps_in(value, (*at, key))


def only_follows(refusal: Refusal, gaps: Collection[Pointer]) -> bool:
    """Say whether the schema refuses something only because it is not filled in yet."""
    if refusal.keyword == "uniqueItems":
        twice = [item for item in refusal.instance if item != TO_FILL]
        return len({repr(item) for item in twice}) == len(twice)
    if refusal.keyword == "additionalProperties":
        return refusal.key == TO_FILL
    return refusal.pointer in gaps


def to_be_filled(loaded: Loaded, schema: Schema, gaps: Sequence[Pointer]) -> Iterator[Diagnostic]:
    """Yield one problem for all places that are to be filled in; nothing where there is none."""
    if gaps:
        message = f"还有 {len(gaps)} 处“{TO_FILL}”没有填，填完以前不出正式稿，也不核对数字"
        lead = f"把下面各处的“{TO_FILL}”换成自己的内容："
        hint = "\n".join((lead, *listed(loaded, schema, gaps)))
        yield Diagnostic("S230", Severity.ERROR, message, _place(loaded, gaps[0]), hint)


def _place(loaded: Loaded, gap: Pointer) -> Any:
    return (loaded.key_place if gap[-1:] == (TO_FILL,) else loaded.place)(gap)


def listed(loaded: Loaded, schema: Schema, gaps: Sequence[Pointer]) -> Iterator[str]:
    """Yield the lines of the list: each block with its places, and how many are not shown."""
    keys = {key.path: key for key in keys_of(schema)}
    for block, group in groupby(gaps[:MAX_SHOWN], key=lambda gap: gap[0]):
        places = list(group)
        own = places == [(block,)]
        if not own:
            yield f"{block}（{sum(gap[0] == block for gap in gaps)} 处）"
        for gap in places:
            line = f"第 {_place(loaded, gap).line} 行　{_named(gap, keys, whole=own)}"
            yield line if own else f"{_INDENT}{line}"
    if rest := gaps[MAX_SHOWN:]:
        counted = "、".join(f"{block} {n} 处" for block, n in Counter(g[0] for g in rest).items())
        yield f"……此外还有 {len(rest)} 处：{counted}"


def _named(gap: Pointer, keys: Mapping[tuple[str, ...], Key], *, whole: bool) -> str:
    """Return the keys that lead to a place, from its block down, and what belongs there."""
    steps, key = gap if whole else gap[1:], key_at(gap, keys)
    if gap[-1] == TO_FILL:
        steps = (*steps[:-1], key.path[-1].strip(CHOSEN)) if key else steps[:-1]
        key = key or key_at(gap[:-1], keys)
    says = key.described.says.split("。")[0] if key else ""
    return "：".join(part for part in (label(steps), says) if part)

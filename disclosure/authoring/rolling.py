"""Room authoring: next year's file from this year's, in the text of this year's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.authoring.inheritance import inheritance_of
from disclosure.authoring.legacy import left_to
from disclosure.authoring.revision import applied
from disclosure.authoring.splicing import spliced
from disclosure.authoring.will import Will, has
from disclosure.load import load_text
from disclosure.validate import gaps_in, keys_of, marks_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring.legacy import Estate
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate import Schema

#: The remark behind a block that was taken over.
_TAKEN = "取自 {year} 年的数据文件"


@dataclass(frozen=True, slots=True)
class RolledFile:
    """Next year's file, and how much of it is to be filled in, to be read again, was taken over.

    ``reasons`` are those that were emptied; ``year_keys`` are keys that have the old year in them,
    which nobody but their author can change. Without ``data`` the text could not be changed.
    """

    data: bytes = b""
    gaps: int = 0
    marks: int = 0
    reasons: int = 0
    taken: int = 0
    year_keys: tuple[Pointer, ...] = ()


def rolled(data: bytes, loaded: Loaded, schema: Schema, estate: Estate) -> RolledFile:
    """Return next year's file; ``data`` and ``loaded`` are this year's, which has no errors."""
    inheritance = inheritance_of(schema)
    keys = {key.path: key for key in keys_of(schema)}
    will = Will(inheritance, loaded, keys, estate)
    will.read(loaded.data, ())
    for block, source in inheritance.sources.items():
        # A file without them has last year's figures from last year's file, and so will the next.
        if isinstance(source, tuple) or has(loaded.data, block):
            will.leave(block, left_to(block, source, estate, keys))
    changes = will.settled()
    says = _TAKEN.format(year=estate.heir.year - 1)
    there = (block for block in inheritance.sources if has(loaded.data, block))
    made = spliced(data, loaded, changes, dict.fromkeys(there, says))
    after, _ = load_text(made, loaded.shown)
    if after is None or after.data != applied(loaded.data, changes):
        return RolledFile()
    return RolledFile(
        made,
        sum(1 for _ in gaps_in(after.data)),
        sum(1 for _ in marks_in(after.data)),
        will.counts["reasons"],
        will.counts["taken"],
        tuple(_named_after(str(estate.heir.year - 1), after.data)),
    )


def _named_after(year: str, data: Any, at: Pointer = ()) -> Iterator[Pointer]:
    """Yield the keys that have the year in them."""
    pairs = data.items() if isinstance(data, dict) else ()
    for key, value in enumerate(data) if isinstance(data, list) else pairs:
        if isinstance(key, str) and year in key:
            yield (*at, key)
        yield from _named_after(year, value, (*at, key))

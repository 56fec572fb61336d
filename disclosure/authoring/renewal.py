"""Room authoring: the files of an edition for another year: its years, and those of its samples."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from disclosure.authoring.inheritance import inheritance_of
from disclosure.authoring.revision import Replaced
from disclosure.authoring.splicing import spliced
from disclosure.validate import key_at, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.authoring.beginning import Path
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate import Key, Schema


@dataclass(frozen=True, slots=True)
class Renewal:
    """From which year to which an edition is renewed, and what the new one is called."""

    last: int
    year: int
    edition: str


def renewed_edition(data: bytes, loaded: Loaded, schema: Schema, renewal: Renewal) -> bytes:
    """Return ``edition.yaml`` for another year: what the schema says under ``x-renew``.

    ``years`` are keys that hold a year, ``names`` texts in which the old year gives way to the new.
    """
    says = schema.document["x-renew"]
    years = [Replaced((key,), str(renewal.year)) for key in says["years"] if key in loaded.data]
    names = [
        Replaced((key,), text.replace(str(renewal.last), str(renewal.year)))
        for key in says["names"]
        if str(renewal.last) in (text := str(loaded.data.get(key, "")))
    ]
    return spliced(data, loaded, (*years, *names), {})


def renewed_sample(data: bytes, loaded: Loaded, schema: Schema, renewal: Renewal) -> bytes:
    """Return a sample for another year: its year and edition; its dates are as much later."""
    inheritance = inheritance_of(schema)
    keys = {key.path: key for key in keys_of(schema)}
    known = {inheritance.year: str(renewal.year), inheritance.edition: renewal.edition}
    changes = [Replaced(at, text) for at, text in known.items() if at[0] in loaded.data]
    changes += [
        Replaced(at, _later(text, renewal.year - renewal.last))
        for at, text in _dates(loaded.data, (), schema, keys)
    ]
    return spliced(data, loaded, changes, {})


def _dates(
    data: Any, at: Pointer, schema: Schema, keys: Mapping[Path, Key]
) -> Iterator[tuple[Pointer, str]]:
    """Yield the dates of a file: where they stand, and how they are written."""
    pairs = data.items() if isinstance(data, dict) else ()
    for step, value in enumerate(data) if isinstance(data, list) else pairs:
        if isinstance(value, (dict, list)):
            yield from _dates(value, (*at, step), schema, keys)
        elif (key := key_at((*at, step), keys)) and _is_date(schema, key):
            yield (*at, step), str(value)


def _is_date(schema: Schema, key: Key) -> bool:
    return schema.references.resolved(key.schema).get("format") == "date"


def _later(text: str, years: int) -> str:
    """Return a date so many years later; the 29th of February becomes the 28th."""
    day = date.fromisoformat(text)
    try:
        return day.replace(year=day.year + years).isoformat()
    except ValueError:
        return day.replace(year=day.year + years, day=28).isoformat()

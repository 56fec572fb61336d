"""Room validate: the codes of classifications that stand as keys in a file, as the schema says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.validate.codes import CODES
from disclosure.validate.keys import parts_of
from disclosure.validate.unfilled import TO_FILL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.diagnostics import Pointer
    from disclosure.validate.schema import Schema

#: The keyword of an entry: the key below it under which a department itself names the code.
_OWN_NAME = "x-own-name"


@dataclass(frozen=True, slots=True)
class CodedKey:
    """A code that is a key: where it stands, the classification it is of, its name in the file."""

    pointer: Pointer
    classification: str
    own_name: str = ""

    @property
    def code(self) -> str:
        """The code itself."""
        return str(self.pointer[-1])


def coded_keys(schema: Schema, data: Any) -> Iterator[CodedKey]:
    """Yield the codes of a file in its order, whatever else the schema has against it."""
    yield from _below(schema, schema.document, data, ())


def _below(schema: Schema, node: Any, data: Any, at: Pointer) -> Iterator[CodedKey]:
    parts = tuple(parts_of(schema, node))
    if isinstance(data, list):
        for number, item in enumerate(data):
            for part in parts:
                if isinstance(part.get("items"), dict):
                    yield from _below(schema, part["items"], item, (*at, number))
    elif isinstance(data, dict):
        for key, value in data.items():
            for part in parts:
                entries = tuple(_entries(part, key))
                if CODES in part and key.isascii() and key.isdecimal():
                    name = next(filter(None, (_own(schema, each, value) for each in entries)), "")
                    yield CodedKey((*at, key), part[CODES].rpartition("/")[2], name)
                for each in entries:
                    yield from _below(schema, each, value, (*at, key))


def _entries(part: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    """Yield what a part of the schema says of the value of a key."""
    found = [part.get("properties", {}).get(key)]
    patterns = part.get("patternProperties", {})
    found += [inner for pattern, inner in patterns.items() if re.search(pattern, key)]
    yield from (inner for inner in found if isinstance(inner, dict))


def _own(schema: Schema, node: Mapping[str, Any], value: Any) -> str:
    """Return the name that an entry has for its code; empty where it has none."""
    keys = [part[_OWN_NAME] for part in parts_of(schema, node) if _OWN_NAME in part]
    name = value.get(keys[0]) if keys and isinstance(value, dict) else None
    return name if isinstance(name, str) and name != TO_FILL else ""

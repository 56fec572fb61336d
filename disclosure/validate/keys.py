"""Room validate: every key that a file may hold, as the schema describes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.validate.block_unit import UNIT_KEY
from disclosure.validate.described import Described, described
from disclosure.validate.dialect import UNLESS_SUPPLIED
from disclosure.validate.matching import chosen
from disclosure.validate.references import is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.diagnostics import Pointer
    from disclosure.validate.schema import Schema

#: How a key that the author chooses, and an item of a list, stand in a path.
CHOSEN, ITEM = "〈{}〉", "〈每项〉"
#: Keys that may stand in many places and say the same everywhere.
_ANYWHERE = "#/$defs/blockUnit", "#/$defs/unpublishedReason"
_AMOUNT = "元或万元"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its path from the top of the file, and what the schema says about it.

    ``described`` has the place in print from the nearest key above where it has none of its own,
    the unit of its kind of number, and an example of the value, or of ``key: value`` for a key that
    the author chooses. ``is_block`` is true of keys that only hold other keys.
    """

    path: tuple[str, ...]
    title: str
    described: Described
    is_required: bool
    is_block: bool
    schema: Mapping[str, Any]

    @property
    def dotted(self) -> str:
        """The path as it is written in messages and references."""
        return ".".join(self.path)


def keys_of(schema: Schema) -> tuple[Key, ...]:
    """Return all keys in the order of the schema, without those that may stand anywhere."""
    return tuple(_below(schema, schema.document, (), ""))


def keys_anywhere(schema: Schema) -> tuple[Key, ...]:
    """Return the keys that may stand in many places: the unit of a block, 未公布."""
    targets = zip((UNIT_KEY, "未公布"), map(schema.references.target, _ANYWHERE), strict=True)
    return tuple(
        Key((name,), each["title"], described(each), is_required=False, is_block=False, schema=each)
        for name, each in targets
    )


def _below(schema: Schema, node: Any, at: tuple[str, ...], printed: str) -> Iterator[Key]:
    for part in parts_of(schema, node):
        required = (*part.get("required", ()), *part.get(UNLESS_SUPPLIED, ()))
        for name, inner in part.get("properties", {}).items():
            if isinstance(inner, dict) and not _stands_anywhere(inner, name, at):
                yield from _key(schema, inner, (*at, name), printed, is_required=name in required)
        for inner in chosen(part).values():
            step = CHOSEN.format(inner["title"]) if isinstance(inner, dict) else ""
            if step:
                yield from _key(schema, inner, (*at, step), printed, is_required=False)
        if isinstance(part.get("items"), dict):
            yield from _below(schema, part["items"], (*at, ITEM), printed)


def _key(
    schema: Schema, node: Any, at: tuple[str, ...], printed: str, *, is_required: bool
) -> Iterator[Key]:
    own = described(node)
    parts = list(parts_of(schema, node))
    unit = own.unit or next((part["x-unit"] for part in parts if "x-unit" in part), "")
    unit = _AMOUNT if unit == UNIT_KEY else unit
    place = own.printed or printed
    below = tuple(_below(schema, node, at, place))
    says = Described(own.says, unit, place, own.example)
    title = next(part["title"] for part in parts if "title" in part)
    yield Key(at, title, says, is_required, bool(below), node)
    yield from below


def parts_of(schema: Schema, node: Any) -> Iterator[Mapping[str, Any]]:
    """Yield a node and what it is made of: what it combines, and the target of its reference."""
    yield node
    for inner in node.get("allOf", ()):
        yield from parts_of(schema, inner)
    ref = node.get("$ref", "")
    if ref and not is_elsewhere(ref):
        yield from parts_of(schema, schema.references.target(ref))


def _stands_anywhere(node: Mapping[str, Any], name: str, at: tuple[str, ...]) -> bool:
    return node.get("$ref") in _ANYWHERE or (name == UNIT_KEY and bool(at))


def key_at(pointer: Pointer, keys: Mapping[tuple[str, ...], Key]) -> Key | None:
    """Return the key of the schema at a place of a file; of an item of a list the list's.

    ``keys`` are those of ``keys_of``, by path.
    """
    at: tuple[str, ...] = ()
    for step in pointer:
        known = (*at, str(step)) if (*at, step) in keys else _chosen_below(at, keys)
        at = (*at, ITEM) if isinstance(step, int) else known
    return keys.get(at[:-1] if at[-1:] == (ITEM,) else at)


def _chosen_below(at: tuple[str, ...], keys: Mapping[tuple[str, ...], Key]) -> tuple[str, ...]:
    """Return the path of the keys that an author chooses in a mapping."""
    begun = (path for path in keys if path[:-1] == at and path[-1].startswith(CHOSEN[0]))
    return next(begun, (*at, ""))

"""Room validate: where in the schema a key belongs, for a key that stands in the wrong place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.validate.matching import chosen, first_sentence, shared
from disclosure.validate.references import References, is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.diagnostics import Pointer

#: The mapping that knows a key, and the schema of the key's value there.
KeyHome: TypeAlias = "tuple[Pointer, dict[str, Any]]"


class Homes:
    """Every place of every key of a schema; walked once, when the first lost key asks."""

    def __init__(self, document: dict[str, Any], references: References | None = None) -> None:
        self._document = document
        self._references = references or References(document)

    def of(self, key: str, at: Pointer) -> Pointer | None:
        """Return the pointer of the mapping that knows the key, the nearest one to ``at``.

        None where several quite different places know it: any of them would be a guess. Keys that
        the author chooses (codes, names of projects) stand in the pointer by their title.
        """
        home = self._nearest(key, at)
        if home is None or (home[0] and not shared(home[0], at) and len(self._places[key]) > 1):
            return None
        return home[0]

    def says(self, key: str, at: Pointer) -> str:
        """Return the first sentence of what the schema says about the key, nearest to ``at``."""
        home = self._nearest(key, at)
        return first_sentence(home[1]) if home else ""

    def _nearest(self, key: str, at: Pointer) -> KeyHome | None:
        homes = self._places.get(key, ())
        return max(homes, key=lambda home: (shared(home[0], at), -len(home[0])), default=None)

    @cached_property
    def _places(self) -> dict[str, list[KeyHome]]:
        places: dict[str, list[KeyHome]] = {}
        for key, home in self._walk(self._document, ()):
            places.setdefault(key, []).append(home)
        return places

    def _walk(self, schema: Any, at: Pointer) -> Iterator[tuple[str, KeyHome]]:
        if not isinstance(schema, dict):
            return
        for key, inner in schema.get("properties", {}).items():
            yield key, (at, inner)
            yield from self._walk(inner, (*at, key))
        for inner in chosen(schema).values():
            yield from self._walk(inner, (*at, inner.get("title", "…")))
        for inner in (schema.get("items"), *schema.get("allOf", ())):
            yield from self._walk(inner, at)
        if "$ref" in schema and not is_elsewhere(schema["$ref"]):
            yield from self._walk(self._references.target(schema["$ref"]), at)

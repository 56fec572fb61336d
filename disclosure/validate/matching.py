"""Room validate: what a piece of the schema allows as keys, and what it says about itself."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LONGEST_CODE = 9
#: A pattern that is nothing but a key: how the schema spells a key that editors must not insert.
_ONE_KEY = re.compile(r"\^(\w+)\$")


def is_allowed(key: str, schema: Mapping[str, Any]) -> bool:
    """Say whether the mapping schema knows the key."""
    return key in schema.get("properties", ()) or any(
        re.search(pattern, key) for pattern in schema.get("patternProperties", ())
    )


def is_stranger(instance: Any, schema: Mapping[str, Any]) -> bool:
    """Say whether a mapping stands where a number may, without the keys that excuse it."""
    return (
        isinstance(instance, dict)
        and main_type(schema.get("type", "")) != "object"
        and "object" in schema.get("type", "")
        and not any(key in instance for key in schema.get("required", ()))
    )


def main_type(kinds: str | list[str]) -> str:
    """Return the type that a schema wants, or the first of those that it allows."""
    return kinds if isinstance(kinds, str) else kinds[0]


def words_of(schema: Mapping[str, Any]) -> list[str]:
    """Return the keys that the mapping schema knows by name."""
    patterns = (_ONE_KEY.fullmatch(pattern) for pattern in schema.get("patternProperties", ()))
    return [*schema.get("properties", ()), *(found[1] for found in patterns if found)]


def chosen(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the patterns of the keys that an author chooses, each with the schema of its value."""
    patterns = schema.get("patternProperties", {})
    return {
        pattern: value for pattern, value in patterns.items() if not _ONE_KEY.fullmatch(pattern)
    }


def code_lengths(schema: Mapping[str, Any]) -> tuple[int, ...]:
    """Return how long the codes may be that are keys here; nothing where keys are not codes."""
    return tuple(
        length
        for length in range(1, _LONGEST_CODE)
        if any(_is_code(pattern, length) for pattern in schema.get("patternProperties", ()))
    )


def first_sentence(schema: Mapping[str, Any]) -> str:
    """Return the first sentence with which a schema describes itself, without its stop."""
    return str(schema.get("description", "")).split("。")[0]


def shared(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many steps or digits the two have in common from the front."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return sum(1 for _ in pairs)


def _is_code(pattern: str, length: int) -> bool:
    return bool(re.search(pattern, "2" * length)) and not re.search(pattern, "名" * length)

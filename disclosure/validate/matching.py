"""Room validate: what a piece of the schema allows as keys, and what it says about itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_CODE = 9


def is_allowed(key: str, schema: Mapping[str, Any]) -> bool:
    """Say whether the mapping schema knows the key."""
    return key in schema.get("properties", ()) or any(
        re.search(pattern, key) for pattern in schema.get("patternProperties", ())
    )


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


def _is_code(pattern: str, length: int) -> bool:
    return bool(re.search(pattern, "2" * length)) and not re.search(pattern, "名" * length)

"""Room validate: our own keywords of a schema, by name, and what they ask of a piece of data.

``x-decimals`` is how many decimals a number may have: ``multipleOf`` would ask the same, but
editors reckon it in binary floats and refuse 0.29. ``x-words`` are words that may stand for a
number, ``x-alike`` names blocks of which each must have a key where one has it, ``x-required`` keys
that must be there unless another file supplies what stands below them: editors see one file only,
and are not asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

DECIMALS = "x-decimals"
#: Words that may stand in place of a number or a block.
WORDS = "x-words"
#: Blocks of which each has a key where one has it; else the key stands beside them, as a total.
ALIKE = "x-alike"
#: Keys that must be there unless another file of the department supplies what stands below them.
UNLESS_SUPPLIED = "x-required"


def has_at_most(text: str, decimals: int) -> bool:
    """Say whether a number needs no more decimals; noughts at its end do not count."""
    return len(text.partition(".")[2].rstrip("0")) <= decimals


def lacking(rule: Mapping[str, Any], instance: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the blocks that lack the key of ``x-alike`` where another has it.

    Where none has it and it does not stand beside them either, that is the empty name.
    """
    key = rule["key"]
    if key in instance:
        return ()
    blocks = {name: instance.get(name) for name in rule["among"]}
    written = {name: block for name, block in blocks.items() if isinstance(block, dict)}
    found = tuple(name for name, block in written.items() if key not in block)
    return ("",) if len(found) == len(written) else found


def repeats(items: list[Any]) -> bool:
    """Say whether a text stands twice in a list; only texts are compared."""
    texts = [item for item in items if isinstance(item, str)]
    return len(set(texts)) < len(texts)

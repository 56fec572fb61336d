"""Room authoring: which keys of a mapping stand in place of others, never beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.examples import value_of

if TYPE_CHECKING:
    from disclosure.authoring.tree import Node
    from disclosure.validate import Schema

#: The keyword under which a schema forbids one key beside another.
_FORBIDDEN = "false"


def alternatives(schema: Schema, node: Node) -> tuple[Node, ...]:
    """Return the keys that the schema forbids beside those before them, or those beside them."""
    found: list[Node] = []
    beside: dict[str, Any] = {}
    for each in node.below:
        tried = {**beside, **_with_example(each)}
        errors = schema.descent.descend(tried, node.key.schema)
        if any(error.validator == _FORBIDDEN for error in errors):
            found.append(each)
        else:
            beside = tried
    return tuple(found)


def _with_example(node: Node) -> dict[str, Any]:
    example = node.key.described.example
    if node.is_chosen:
        key, _, inner = example.partition(": ")
        return {key: value_of(inner)}
    return {node.name: value_of(example) if example else {}}

"""Room authoring: the keys of a schema as the tree that a file is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.validate import CHOSEN, ITEM, keys_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from disclosure.authoring.beginning import Path
    from disclosure.validate import Key, Schema


@dataclass(frozen=True, slots=True)
class Node:
    """A key and the keys below it, of a list those of each item."""

    key: Key
    below: tuple[Node, ...]
    is_list: bool

    @property
    def path(self) -> Path:
        """The path of the key."""
        return self.key.path

    @property
    def name(self) -> str:
        """The last step of the path."""
        return self.key.path[-1]

    @property
    def is_chosen(self) -> bool:
        """Whether the author chooses the key: a code, the name of a project."""
        return self.name.startswith(CHOSEN[0])

    @property
    def is_leaf(self) -> bool:
        """Whether it holds one value."""
        return not self.below and not self.is_list

    @property
    def is_entry(self) -> bool:
        """Whether it is a chosen key that holds a few values: one line shows it."""
        return self.is_chosen and bool(self.below) and all(each.is_leaf for each in self.below)


def tree_of(schema: Schema) -> tuple[Node, ...]:
    """Return the keys at the top of the file, each with what is below it.

    Keys that only older forms print (``older``) are not offered.
    """
    older = schema.document.get("x-new", {}).get("older", ())
    left_out = {tuple(path.split(".")) for path in older}
    return _below(schema, [key for key in keys_of(schema) if not _is_among(key.path, left_out)], ())


def _is_among(path: Path, left_out: Collection[Path]) -> bool:
    return any(path[: len(each)] == each for each in left_out)


def _below(schema: Schema, keys: Sequence[Key], at: Path) -> tuple[Node, ...]:
    """Return the nodes below a path; the keys that an author chooses come first."""
    found = [
        Node(key, _below(schema, keys, key.path), _is_list(schema, key))
        for key in keys
        if key.path[:-1] in (at, (*at, ITEM))
    ]
    return tuple(sorted(found, key=lambda node: not node.is_chosen))


def _is_list(schema: Schema, key: Key) -> bool:
    return schema.references.resolved(key.schema).get("type") == "array"

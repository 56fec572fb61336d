"""The list of what may stand in a published file: elements by parent, and attributes.

Room: render, screening. The names are those of ECMA-376 and of the additions of Word 2010 that are
looks; left out are marks of revision, of comments, of protection, of programs and of persons,
embedded and linked files, and whatever acts. What is not on the list does not leave.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The key of attributes that have no namespace.
PLAIN = "none"


@dataclass(frozen=True, slots=True)
class Allowed:
    """``parents``: the children of an element of Word by its name (``p``, or ``m:r``).

    ``elements``: names of all elements of other namespaces, by prefix. ``attributes``: names of
    attributes by prefix.
    """

    parents: Mapping[str, frozenset[str]]
    elements: Mapping[str, frozenset[str]]
    attributes: Mapping[str, frozenset[str]]

    def child(self, parent: str, name: str) -> bool:
        """Tell whether an element may stand in another; both as ``w:p``."""
        prefix, _, local = name.partition(":")
        if prefix == "w":
            return local in self.parents.get(parent.removeprefix("w:"), ())
        if local not in self.elements.get(prefix, ()):
            return False
        return not parent.startswith("w:") or name in self.parents.get(parent[2:], ())

    def attribute(self, name: str) -> bool:
        """Tell whether an element may have an attribute, such as ``w:val`` or ``cx``."""
        prefix, _, local = name.rpartition(":")
        return local in self.attributes.get(prefix or PLAIN, ())


@cache
def allowed() -> Allowed:
    """Return the list, read once."""
    text = files("disclosure.render.screening").joinpath("allowed.json").read_text("utf-8")
    lists = json.loads(text)
    return Allowed(*(_sets(lists[name]) for name in ("parents", "elements", "attributes")))


def _sets(lists: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {key: frozenset(names.split()) for key, names in lists.items()}

"""Which parts of a form travel: those that a chain of allowed relationships leads to.

Room: render, screening. A part is known by how it is reached and by its content type, never by its
name; what nothing leads to stays behind, whatever it is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.render.package.content_types import ContentTypes
from disclosure.render.package.parts import CORE, TYPES, relations_of, resolved, serialised
from disclosure.render.package.reading import read
from disclosure.render.screening.kinds import BELOW, NAMED, TYPES_OF, kind_of, name_of
from disclosure.render.wordml import RELATIONSHIPS, R

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_RELATION = f"{{{RELATIONSHIPS}}}Relationship"


@dataclass(slots=True)
class Baggage:
    """The parts that travel, in the order of the form.

    ``kinds`` is how each was reached, ``links`` the ids of the relationships that a part keeps,
    ``removed`` what stays behind, by name.
    """

    parts: dict[str, bytes]
    kinds: dict[str, str] = field(default_factory=dict)
    links: dict[str, frozenset[str]] = field(default_factory=dict)
    removed: Counter[str] = field(default_factory=Counter)


def baggage(parts: Mapping[str, bytes]) -> Baggage:
    """Return what travels of a package that ``main_part`` has looked at."""
    found = Baggage(dict(parts))
    types = ContentTypes(parts[TYPES])
    waiting = [""]
    while waiting:
        waiting += _follow(found, waiting.pop(0), types)
    reached = {*found.kinds, *map(relations_of, ("", *found.kinds))}
    orphans = [name for name in parts if name not in reached and name != TYPES]
    for name in orphans:
        del found.parts[name]
    found.parts[TYPES] = types.without(found.parts)
    return found


def _follow(found: Baggage, source: str, types: ContentTypes) -> list[str]:
    """Keep the relationships of a part that may be followed; return the parts new on the way."""
    name = relations_of(source)
    if name not in found.parts:
        found.links[source] = frozenset()
        return []
    root = read(found.parts[name])
    used = _ids(read(found.parts[source])) if source else frozenset()
    kept, new = set(), []
    for each in list(root):
        target = resolved(source, each.get("Target", ""))
        is_named = kind_of(each.get("Type", "")) not in NAMED or each.get("Id") in used
        if is_named and _may_follow(found, source, each, types):
            kept.add(each.get("Id", ""))
            if target not in found.kinds:
                found.kinds[target] = kind_of(each.get("Type", ""))
                new.append(target)
        else:
            root.remove(each)
            found.removed[name_of(each.get("Type", ""))] += 1
            found.parts[name] = b""
    found.parts[name] = found.parts[name] or serialised(root)
    found.links[source] = frozenset(kept)
    return new


def _may_follow(found: Baggage, source: str, relation: _Element, types: ContentTypes) -> bool:
    """Tell whether a relationship leads to a part that may travel."""
    if relation.tag != _RELATION or len(relation) or not relation.get("Id"):
        return False
    kind, target = kind_of(relation.get("Type", "")), resolved(source, relation.get("Target", ""))
    if kind not in BELOW.get(found.kinds.get(source, ""), ()):
        return False
    if relation.get("TargetMode") == "External" or target not in found.parts:
        return False
    if kind == "core-properties" and target != CORE:
        return False
    return types.of(target) in TYPES_OF[kind] and found.kinds.get(target, kind) == kind


def _ids(root: _Element) -> frozenset[str]:
    """Return the ids of relationships that a part names."""
    prefix = f"{{{R}}}"
    return frozenset(
        str(value)
        for element in root.iter()
        for key, value in element.attrib.items()
        if str(key).startswith(prefix)
    )

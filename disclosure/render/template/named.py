"""Which names the tags of a form use, as far as others must know them.

Room: render.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from disclosure.render.ink.sandbox import sandbox
from disclosure.render.template.tags import loop, name_path, parsed, tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.render.template.tags import Tag

_ENVIRONMENT = sandbox({})


def named(texts: Iterable[str], root: str) -> frozenset[str]:
    """Return the names right below a root that some tags use: 主要职责 of ``文.主要职责``."""
    paths = (path for text in texts for tag in tags(text) for path in paths_of(tag))
    return frozenset(path[1] for path in paths if path[0] == root and len(path) > 1)


def paths_of(tag: Tag) -> Iterator[tuple[str, ...]]:
    """Yield every name path in a tag; none where the tag cannot be read."""
    source = loop(tag) if tag.word == "for" else None
    expression = source[1] if source else tag.body
    if not expression:
        return
    try:
        yield from paths(parsed(_ENVIRONMENT, expression))
    except TemplateSyntaxError:
        return


def paths(node: nodes.Node) -> Iterator[tuple[str, ...]]:
    """Yield every name path of an expression."""
    path = name_path(node)
    if path is not None:
        yield path
        return
    for child in node.iter_child_nodes():
        yield from paths(child)

"""What stands in a body, a table, a row or a cell: content controls are looked through.

Room: render, layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.render.wordml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_CONTROL, _CONTENT = w("sdt"), w("sdtContent")


def children(parent: _Element, *names: str) -> Iterator[_Element]:
    """Yield the children of these names in order, those within content controls too."""
    for child in parent.iterchildren(*names, _CONTROL):
        if child.tag != _CONTROL:
            yield child
            continue
        for content in child.iterchildren(_CONTENT):
            yield from children(content, *names)

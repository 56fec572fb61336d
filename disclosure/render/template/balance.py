"""Whether every document of a woven part is XML, whatever its data: shown once, by its branches.

Room: render. A source is sound if it is XML without its blocks, and the inside of every branch is a
piece of XML with no loose end: then so is whatever the loops and conditions make of it. What values
print is escaped and stands in runs of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(r"\{%\s*(\w+).*?%\}|\{\{.*?\}\}", re.DOTALL)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
#: Blocks of the source that are no branches of the document.
_ASIDE = {"set", "autoescape", "endautoescape"}


def is_balanced(source: str) -> bool:
    """Tell whether a source makes XML of any data."""
    return all(map(_is_piece, _branches(source)))


def _branches(source: str) -> Iterator[str]:
    """Yield the text of every branch without the blocks in it, the part as a whole last."""
    waiting: list[list[str]] = [[]]
    position = 0
    for match in _TAG.finditer(source):
        waiting[-1].append(source[position : match.start()])
        position, word = match.end(), match[1]
        if word is None:
            waiting[-1].append("0")
        elif word in {"for", "if"}:
            waiting.append([])
        elif word not in _ASIDE:
            yield "".join(waiting.pop())
            if word in {"elif", "else"}:
                waiting.append([])
    yield "".join((*waiting[-1], source[position:]))


def _is_piece(text: str) -> bool:
    """Tell whether a text is XML inside an element."""
    parser = expat.ParserCreate()
    try:
        parser.Parse(f"<piece>{_DECLARATION.sub('', text)}</piece>".encode(), True)  # noqa: FBT003
    except expat.ExpatError:
        return False
    return True

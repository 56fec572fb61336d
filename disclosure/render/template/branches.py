"""What the conditions and loops of a holder leave of its rows or paragraphs, at the least.

Room: render. A table without rows and a cell without a paragraph are files that Word does not open;
where the last block of a holder may leave nothing, it is given an ``else`` with something empty.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from disclosure.render.template.tags import tags
from disclosure.render.wordml import FILLER, RUN, TEXT, TR, P, text_of, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: Stands in a tag that nobody wrote; such a tag is not counted, so that nothing else changes.
ADDED = "\ue001"
Nodes: TypeAlias = "list[_Element | TagBlock]"


@dataclass(slots=True)
class TagBlock:
    """A block over siblings: the elements of its tags, and what stands between them."""

    word: str
    marks: list[_Element]
    branches: list[Nodes] = field(default_factory=lambda: [[]])
    has_else: bool = False


def word_of(element: _Element) -> str:
    """Return the word of the block tag that a row or paragraph stands for; empty for none."""
    scope = "tr" if element.tag == TR else "p"
    paragraphs = element.iter(P) if element.tag == TR else (element,)
    found = (tag for each in paragraphs for tag in tags(text_of(each)))
    return next((tag.word for tag in found if tag.word and tag.scope == scope), "")


def nodes_of(holder: _Element, kind: str) -> Nodes:
    """Return the children of a kind (``P`` or ``TR``) and the blocks over them, in order."""
    top: Nodes = []
    waiting: list[TagBlock] = []
    for child in holder.iterchildren(kind):
        word, here = word_of(child), waiting[-1].branches[-1] if waiting else top
        if word in {"for", "if"}:
            block = TagBlock(word, [child])
            here.append(block)
            waiting.append(block)
        elif word in {"elif", "else"} and waiting:
            waiting[-1].marks.append(child)
            waiting[-1].branches.append([])
            waiting[-1].has_else = word == "else"
        elif word and waiting:
            waiting.pop().marks.append(child)
        elif not word:
            here.append(child)
    return top


def least(nodes: Nodes) -> int:
    """Return how many children there are at the least, whatever the conditions say."""
    return sum(_least(each) if isinstance(each, TagBlock) else 1 for each in nodes)


def _least(block: TagBlock) -> int:
    return min(map(least, block.branches)) if block.has_else else 0


def fill(holder: _Element, kind: str) -> None:
    """See to it that a holder always prints a row or paragraph; it has one in its template."""
    _ensure(nodes_of(holder, kind))


def _ensure(nodes: Nodes) -> None:
    """Let the last block of some siblings leave something whatever its condition says."""
    blocks = [each for each in nodes if isinstance(each, TagBlock)]
    if least(nodes) or not blocks or len(blocks[-1].marks) <= len(blocks[-1].branches):
        return
    block = blocks[-1]
    for branch, end in zip(block.branches, block.marks[1:], strict=True):
        _ensure(branch)
        if not branch:
            _add(end, _emptied(end))
    if not block.has_else:
        close = block.marks[-1]
        scope = "tr" if close.tag == TR else "p"
        _add(close, _marked(close, "{%" + f"{scope} else {ADDED} " + "%}"))
        _add(close, _emptied(next(_elements(block), close)))


def _add(before: _Element, element: _Element) -> None:
    for inner in element.iter(P, TR):
        inner.set(FILLER, "1")
    before.addprevious(element)


def _elements(block: TagBlock) -> Iterator[_Element]:
    for each in (node for branch in block.branches for node in branch):
        if isinstance(each, TagBlock):
            yield from _elements(each)
        else:
            yield each


def _marked(close: _Element, tag: str) -> _Element:
    """Return a row or paragraph like the one of the closing tag, with another tag."""
    made = deepcopy(close)
    _empty(made)
    run = etree.SubElement(next(made.iter(P)), RUN)
    etree.SubElement(run, TEXT).text = tag
    return made


def _emptied(pattern: _Element) -> _Element:
    made = deepcopy(pattern)
    _empty(made)
    return made


def _empty(element: _Element) -> None:
    """Leave nothing but their looks of the paragraphs of a row, or of a paragraph."""
    for paragraph in element.iter(P):
        for child in [each for each in paragraph if each.tag != w("pPr")]:
            paragraph.remove(child)

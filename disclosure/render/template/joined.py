"""Tags made whole: each in one text of one run, where office programs had split it.

Room: render. A tag may be split where nobody sees it; where its pieces look different, stand in
different places or have something between them, nobody could say what the value would look like.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.render.template.seen import common, looks_alike
from disclosure.render.template.tags import comments, tags
from disclosure.render.wordml import RUN, RUN_PROPERTIES, SPACE, TEXT, runs, text_of, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from disclosure.render.template.tags import Tag

_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that holds a part of a tag: where it begins in the paragraph."""

    text: _Element
    start: int

    @property
    def run(self) -> _Element:
        """The run of the text."""
        return next(self.text.iterancestors(RUN))

    @property
    def content(self) -> str:
        """The characters."""
        return self.text.text or ""


def pieces(paragraph: _Element, start: int, end: int) -> tuple[Piece, ...]:
    """Return the texts of a paragraph that hold its characters from ``start`` to ``end``."""
    found, position = [], 0
    for run in runs(paragraph):
        for text in run.iterchildren(TEXT):
            length = len(text.text or "")
            if length and position < end and start < position + length:
                found.append(Piece(text, position))
            position += length
    return tuple(found)


def obstacle(paragraph: _Element, start: int, end: int) -> str:
    """Return why the pieces of a tag cannot be joined, in Chinese; empty where they can."""
    found = pieces(paragraph, start, end)
    texts = {piece.text for piece in found}
    own = list(dict.fromkeys(piece.run for piece in found))
    if len({run.getparent() for run in own}) > 1:
        return "一部分在链接或别的标记里，一部分在外面"
    between = list(_between(own, found[0].text, found[-1].text)) if found else []
    if any(each.tag not in _BOOKMARKS and each not in texts for each in between):
        return "中间夹着换行、制表符、图或别的内容"
    return "" if len(own) < 2 or looks_alike(own) else "被不同的格式拆开了"


def _between(own: Sequence[_Element], first: _Element, last: _Element) -> Iterator[_Element]:
    """Yield what stands from the first text to the last, run by run; empty texts do not count."""
    inside = False
    for each in (own[0], *own[0].itersiblings()):
        for child in each.iterchildren() if each.tag == RUN else (each,):
            inside = inside or child is first
            if inside and child.tag != RUN_PROPERTIES and not _is_blank(child):
                yield child
            if child is last:
                return


def join(paragraph: _Element) -> None:
    """Make each tag of a paragraph whole, and leave its comments out; ``obstacle`` saw no harm."""
    for start, end in reversed(list(comments(text_of(paragraph)))):
        for piece in pieces(paragraph, start, end):
            text = piece.content
            head = text[: max(start - piece.start, 0)]
            _write(piece.text, head + text[max(end - piece.start, 0) :])
    for tag in list(tags(text_of(paragraph))):
        found = pieces(paragraph, tag.start, tag.end)
        if len(found) > 1:
            _join(found, tag)


def _join(found: Sequence[Piece], tag: Tag) -> None:
    """Write a tag into its first piece, and what stands around it where it stood."""
    first, last = found[0], found[-1]
    own = list(dict.fromkeys(piece.run for piece in found))
    properties, rest = common(own), last.content[tag.end - last.start :]
    _write(first.text, first.content[: tag.start - first.start] + tag.text)
    for piece in found[1:]:
        _write(piece.text, "")
    _write(last.text, rest)
    if len(own) > 1:
        _move_bookmarks(own[0], own[-1])
        _dress(own[0], properties)
    for run in own[1:]:
        if all(each.tag == RUN_PROPERTIES or _is_blank(each) for each in run):
            _take_out(run)


def _is_blank(element: _Element) -> bool:
    return element.tag == TEXT and not element.text


def _move_bookmarks(first: _Element, last: _Element) -> None:
    """Put bookmarks that stand between two runs in front of the first."""
    for each in list(first.itersiblings()):
        if each is last:
            return
        if each.tag in _BOOKMARKS:
            first.addprevious(each)


def _dress(run: _Element, properties: _Element | None) -> None:
    for old in run.findall(RUN_PROPERTIES):
        run.remove(old)
    if properties is not None:
        run.insert(0, properties)


def _write(text: _Element, content: str) -> None:
    text.text = content
    if content != content.strip():
        text.set(SPACE, "preserve")


def _take_out(run: _Element) -> None:
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)

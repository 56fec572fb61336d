"""The contents: each entry points at a heading, says what the heading says, and gets its page.

Room: render. Entries are drawn in Word, one paragraph each, with a PAGEREF field; only the result
of the field is written here. Neither ``updateFields`` nor ``dirty`` is set: both make Word ask.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.render.template.spots import spots
from disclosure.render.wordml import RUN, TEXT, P, text_of, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.diagnostics import Diagnostic

#: The name under which the page numbers reach the compiled document.
PAGE_NUMBERS = "_pages"
#: Private-use characters keep the place of a page number while docxtpl works on the XML.
RESULT = re.compile("\ue000(\\d+)\ue000")
_NUMBERED = re.compile("^[一二三四五六七八九十]+、")
_TARGET = re.compile(r"\s*PAGEREF\s+(\S+)")


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One entry: its paragraph, the bookmark it points at, the texts that show the number."""

    paragraph: _Element
    target: str
    results: tuple[_Element, ...]

    @property
    def title(self) -> str:
        """The entry without its page number, leaders and spaces."""
        shown = {id(text) for text in self.results}
        texts = (each.text or "" for each in self.paragraph.iter(TEXT) if id(each) not in shown)
        return _bare("".join(texts))


def entries(root: _Element) -> tuple[ContentsLine, ...]:
    """Return the entries of the contents in order."""
    return tuple(entry for paragraph in root.iter(P) for entry in _of_paragraph(paragraph))


def open_results(root: _Element) -> None:
    """Put the number of each entry where its page number will stand."""
    for index, entry in enumerate(entries(root)):
        for text in entry.results:
            text.text = ""
        entry.results[0].text = f"\ue000{index}\ue000"


def lint_contents(root: _Element, file: str) -> Iterator[Diagnostic]:
    """Yield entries that lead nowhere or say something else than their heading."""
    headings = _headings(root)
    doubled = _doubled(root)
    by_paragraph = {id(entry.paragraph): entry for entry in entries(root)}
    for paragraph, spot in spots(root):
        entry = by_paragraph.get(id(paragraph))
        if entry is None:
            continue
        heading = headings.get(entry.target)
        if heading is None:
            yield spot.complaint(
                "E109",
                file,
                f"目录项指向的书签“{entry.target}”不存在",
                "在标题上补上这个书签，或者重新插入这一条交叉引用的页码",
            )
        elif entry.target in doubled:
            yield spot.complaint(
                "E110",
                file,
                f"目录项指向的书签“{entry.target}”出现了 {doubled[entry.target]} 次",
                "复制标题时书签也复制了；删去多余的书签，或者重新插入目录",
            )
        elif not _agree(entry.title, _bare(text_of(heading))):
            yield spot.complaint(
                "E110",
                file,
                f"目录写的是“{entry.title}”，标题写的是“{_bare(text_of(heading))}”",
                "两处改成一样",
            )


def _headings(root: _Element) -> dict[str, _Element]:
    """Return the paragraph of each bookmark."""
    found: dict[str, _Element] = {}
    for start in root.iter(w("bookmarkStart")):
        paragraph = next(start.iterancestors(P), None)
        if paragraph is None:
            paragraph = next(start.itersiblings(P), None)
        if paragraph is not None:
            found[start.get(w("name"), "")] = paragraph
    return found


def _doubled(root: _Element) -> dict[str, int]:
    """Return the bookmarks that stand more than once, and how often."""
    times = Counter(start.get(w("name"), "") for start in root.iter(w("bookmarkStart")))
    return {name: count for name, count in times.items() if count > 1}


def _of_paragraph(paragraph: _Element) -> Iterator[ContentsLine]:
    """Read the fields of a paragraph; an outer TOC field may begin or end here."""
    open_fields: list[_Field] = []
    for run in paragraph.iter(RUN):
        for child in run:
            if child.tag == w("fldChar"):
                kind = child.get(w("fldCharType"))
                if kind == "begin":
                    open_fields.append(_Field())
                elif open_fields and kind == "separate":
                    open_fields[-1].in_result = True
                elif open_fields and kind == "end":
                    yield from open_fields.pop().entry(paragraph)
            elif open_fields:
                open_fields[-1].take(child)
    for simple in paragraph.iter(w("fldSimple")):
        field = _Field(simple.get(w("instr"), ""), list(simple.iter(TEXT)))
        yield from field.entry(paragraph)


class _Field:
    """A field while it is read."""

    __slots__ = ("in_result", "instruction", "results")

    def __init__(self, instruction: str = "", results: list[_Element] | None = None) -> None:
        self.instruction = instruction
        self.results = results or []
        self.in_result = False

    def take(self, child: _Element) -> None:
        if child.tag == w("instrText"):
            self.instruction += child.text or ""
        elif child.tag == TEXT and self.in_result:
            self.results.append(child)

    def entry(self, paragraph: _Element) -> Iterator[ContentsLine]:
        target = _TARGET.match(self.instruction)
        if target and self.results:
            yield ContentsLine(paragraph, target[1], tuple(self.results))


def _agree(title: str, heading: str) -> bool:
    """Tell whether an entry says what its heading says, or the end of it.

    The contents may number what the heading does not, and leave out whose form it is.
    """
    return bool(title) and heading.endswith((title, _NUMBERED.sub("", title) or title))


def _bare(text: str) -> str:
    return "".join(text.split()).rstrip(".…·")

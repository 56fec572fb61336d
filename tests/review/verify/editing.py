"""What somebody does to a Word file: edits of its XML, as an office program leaves them."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = "word/document.xml"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def parts_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def edited_xml(xml: bytes, change: Callable[[_Element], object]) -> bytes:
    root = etree.fromstring(xml)
    change(root)
    return etree.tostring(root)


def edited(package: bytes, change: Callable[[_Element], object]) -> bytes:
    """Return the file with the text changed by a function on the root of its XML."""
    parts = parts_of(package)
    parts[DOCUMENT] = edited_xml(parts[DOCUMENT], change)
    return packed(parts)


@dataclass(frozen=True, slots=True)
class Marked:
    """A figure in the text: its bookmark, and the run that shows it."""

    name: str
    start: _Element
    run: _Element

    @property
    def text(self) -> _Element:
        return self.run.find(w("t"))

    @property
    def paragraph(self) -> _Element:
        return next(self.run.iterancestors(w("p")))


def figures(root: _Element) -> list[Marked]:
    found = []
    for start in root.iter(w("bookmarkStart")):
        name = start.get(w("name"), "")
        if name.startswith("_F"):
            found.append(Marked(name, start, start.getnext()))
    return found


def seen(element: _Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t")))


def paragraph_of(root: _Element, words: str) -> _Element:
    """Return the first paragraph of running text that says something."""
    return next(
        p
        for p in root.iter(w("p"))
        if words in seen(p) and not any(True for _ in p.iterancestors(w("tc")))
    )


def row_of(root: _Element, words: str) -> _Element:
    return next(row for row in root.iter(w("tr")) if words in seen(row))


def run(text: str) -> _Element:
    element = etree.Element(w("r"))
    words = etree.SubElement(element, w("t"))
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def paragraph(text: str) -> _Element:
    element = etree.Element(w("p"))
    element.append(run(text))
    return element


def _other(text: str, at: int) -> str:
    digits = [n for n, sign in enumerate(text) if sign.isdigit()]
    n = digits[at]
    return text[:n] + str((int(text[n]) + 3) % 10) + text[n + 1 :]


def digit_at(at: int) -> Callable[[Marked], None]:
    """Type another digit over the one at a place (0 the first, -1 the last)."""

    def change(figure: Marked) -> None:
        figure.text.text = _other(figure.text.text, at)

    return change


def middle(figure: Marked) -> None:
    """Type a digit into the middle, so that the run is split, as Word does it."""
    text = figure.text.text
    cut = max(1, len(text) // 2)
    figure.text.text = text[:cut]
    more = run(text[cut:])
    figure.run.addnext(more)
    more.addprevious(run("5"))


def before(figure: Marked) -> None:
    """Type a digit in front: it stands outside the bookmark."""
    figure.start.addprevious(run("1"))


def behind(figure: Marked) -> None:
    """Type a digit behind: it stands outside the bookmark."""
    end = next(
        each
        for each in figure.run.itersiblings(w("bookmarkEnd"))
        if each.get(w("id")) == figure.start.get(w("id"))
    )
    end.addnext(run("9"))


def over(figure: Marked) -> None:
    """Mark the figure and type another: Word takes the bookmark away."""
    number = figure.start.get(w("id"))
    parent = figure.run.getparent()
    for end in list(parent.iter(w("bookmarkEnd"))):
        if end.get(w("id")) == number:
            parent.remove(end)
    parent.remove(figure.start)
    figure.text.text = "8" + re.sub(r"\d", "1", figure.text.text)


def collapsed(figure: Marked) -> None:
    """Mark the figure and type another, the empty bookmark staying in front of it."""
    number = figure.start.get(w("id"))
    parent = figure.run.getparent()
    end = next(e for e in parent.iter(w("bookmarkEnd")) if e.get(w("id")) == number)
    figure.start.addnext(end)
    figure.text.text = "8" + re.sub(r"\d", "1", figure.text.text)


def emptied(figure: Marked) -> None:
    """Delete the figure with its bookmark."""
    number = figure.start.get(w("id"))
    parent = figure.run.getparent()
    for end in list(parent.iter(w("bookmarkEnd"))):
        if end.get(w("id")) == number:
            parent.remove(end)
    parent.remove(figure.start)
    parent.remove(figure.run)


#: Ways in which somebody changes a figure, by what a reader would call them.
EDITS: dict[str, Callable[[Marked], None]] = {
    "开头": digit_at(0),
    "中间": middle,
    "末尾": digit_at(-1),
    "前面加字": before,
    "后面加字": behind,
    "整个改写": over,
    "改写而书签空了": collapsed,
    "删去": emptied,
}

"""``screen``: the parts of a form in, what of them may be published out, with what was in the way.

Room: render, screening.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.render.package.parts import CORE, serialised, targets
from disclosure.render.package.reading import read
from disclosure.render.screening.bookmarks import drop_unused
from disclosure.render.screening.notes import drop_unprinted, without_idle_headers
from disclosure.render.screening.objections import objections
from disclosure.render.screening.parts import baggage
from disclosure.render.screening.pictures import bare
from disclosure.render.screening.sift import sift
from disclosure.render.template.titles import titles
from disclosure.render.wordml import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.diagnostics import Diagnostic
    from disclosure.render.screening.parts import Baggage
    from disclosure.render.screening.sift import Sifted

#: Kinds of parts that hold text, and so tags; the document is the first.
TEXTS = ("officeDocument", "header", "footer", "footnotes", "endnotes")
_LOOKS = ("styles", "settings", "fontTable", "numbering", "theme", "themeOverride", "chart")
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_PROPERTIES = f"{{{_EXTENDED}}}"
#: What a file says of the program that wrote it: the same for every file.
PROGRAM = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Properties xmlns="{_EXTENDED}"><Application>Microsoft Office Word</Application>'
    "<AppVersion>16.0000</AppVersion></Properties>"
).encode()


@dataclass(slots=True)
class Screened:
    """What of a form may be published.

    ``parts`` are all that travel; ``roots`` those that hold text, read, the document first, and
    ``titles`` what people call them. ``removed`` counts what was taken out, by name; ``program`` is
    the one that saved the form.
    """

    parts: dict[str, bytes]
    roots: dict[str, _Element]
    titles: Mapping[str, str]
    removed: Counter[str] = field(default_factory=Counter)
    problems: tuple[Diagnostic, ...] = ()
    program: str = ""


def screen(parts: Mapping[str, bytes], label: str) -> Screened:
    """Screen a package that ``main_part`` has looked at; ``label`` is the form as shown."""
    parts, idle = _without_idle_headers(parts)
    bag = baggage(parts)
    bag.removed += Counter({"没有用到的页眉页脚": idle})
    roots, found = _sifted(bag)
    texts = {name: roots[name] for kind in TEXTS for name in _of(bag, kind)}
    called = titles(texts, bag.parts, bag.kinds)
    styles = next((roots[name] for name in _of(bag, "styles")), None)
    problems = tuple(objections(found, texts, styles, called, label))
    screened = Screened(bag.parts, texts, called, bag.removed, problems)
    for name, each in found.items():
        screened.removed += each.removed
        if each.removed:
            screened.parts[name] = serialised(roots[name])
    _drop(screened, bag)
    _bare_pictures(screened, bag)
    _one_program(screened, bag)
    return screened


def _without_idle_headers(parts: Mapping[str, bytes]) -> tuple[Mapping[str, bytes], int]:
    """Return the parts with a document that refers only to headers and footers that are printed."""
    document = read(parts[DOCUMENT], blank_text=False)
    settings = [name for kind, name in targets(parts, DOCUMENT).values() if kind == "settings"]
    found = next((read(parts[name]) for name in settings if name in parts), None)
    count = without_idle_headers(document, found)
    return {**parts, DOCUMENT: serialised(document)} if count else parts, count


def _of(bag: Baggage, kind: str) -> Iterator[str]:
    return (name for name, each in bag.kinds.items() if each == kind)


def _sifted(bag: Baggage) -> tuple[dict[str, _Element], dict[str, Sifted]]:
    roots = {
        name: read(bag.parts[name], blank_text=kind != "officeDocument")
        for name, kind in bag.kinds.items()
        if kind in TEXTS or kind in _LOOKS
    }
    return roots, {name: sift(root, bag.links.get(name, ())) for name, root in roots.items()}


def _drop(screened: Screened, bag: Baggage) -> None:
    """Take out text that is nowhere printed, and names that nothing refers to."""
    before = {name: len(list(root.iter())) for name, root in screened.roots.items()}
    unprinted = drop_unprinted(screened.roots, bag.kinds)
    unused = drop_unused(tuple(screened.roots.values()))
    screened.removed += Counter({"不印的脚注尾注": unprinted, "没有用到的书签": unused})
    for name, root in screened.roots.items():
        if len(list(root.iter())) < before[name]:
            screened.parts[name] = serialised(root)


def _bare_pictures(screened: Screened, bag: Baggage) -> None:
    for name in _of(bag, "image"):
        picture = bare(screened.parts[name])
        if picture is not None and picture != screened.parts[name]:
            screened.parts[name] = picture
            screened.removed["图片里的拍摄和编辑信息"] += 1


def _one_program(screened: Screened, bag: Baggage) -> None:
    for name in _of(bag, "extended-properties"):
        written = read(screened.parts[name]).findtext(f"{_PROPERTIES}Application")
        screened.program = written or ""
        if screened.parts[name] != PROGRAM:
            screened.parts[name] = PROGRAM
            screened.removed["文件属性（单位、负责人、软件等）"] += 1
    if CORE in screened.parts:
        screened.parts[CORE] = b""

"""A finished .docx taken apart for tests: its paragraphs and rows, and what stands in a passport."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZipFile

from lxml import etree

from disclosure.edition import choose, editions
from disclosure.passport import Passport, read
from disclosure.pipeline.build import build
from disclosure.pipeline.options import BuildOptions, Selection
from disclosure.terms import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters import Outcome

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
FORM = TEMPLATES / "final-2024"
#: Every edition that there is.
EDITIONS = sorted(editions(TEMPLATES))
#: The two real departments, and the invented ones: all that the form can print, and the least.
DEPARTMENTS = ("hanyang-party-work-committee", "qingshan-party-office")
SLUGS = (*DEPARTMENTS, "sample", "sample-forestry", "sample-sparse")
YEAR = 2024


class Filed(NamedTuple):
    """Whose file it is, of which year and kind."""

    slug: str
    year: int = YEAR
    kind: str = "final"


def _others() -> Iterator[tuple[str, Filed]]:
    for path in sorted(ROOT.glob("departments/*/*.yaml")):
        year, _, kind = path.stem.partition("-")
        if (filed := Filed(path.parent.name, int(year), kind)) != Filed(path.parent.name):
            what = "" if kind == "final" else f"-{kind}"
            yield f"{filed.slug}-{year}{what}", filed


#: The filings of other years and kinds, that are on other editions, by the names of their documents.
OTHERS = dict(_others())
#: Every document that the tests print.
PRINTED = (*SLUGS, *OTHERS)


def _has_tables(name: str) -> bool:
    """Whether the form of a filing prints the tables, and contents before them."""
    filed = OTHERS.get(name, Filed(name))
    slug, _ = choose(TEMPLATES, filed.kind, filed.year, None)
    shadow = TEMPLATES / str(slug) / "document.txt"
    return "\n表：" in shadow.read_text(encoding="utf-8")


#: Those on a form with tables and contents; older forms are text alone.
TABLED = tuple(name for name in PRINTED if _has_tables(name))

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, TBL, TR, TC, DRAWING = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}drawing"
FIGURE, PAGE, TEXT = "figure", "page", "text"


@dataclass
class Kept:
    """A reporter that prints nothing and keeps what it is told."""

    outcomes: Sequence[Outcome] = ()
    general: Sequence[Diagnostic] = ()
    steps: int = field(default=0)

    @contextmanager
    def progress(self, total, step=""):
        def advance():
            self.steps += 1

        yield advance

    def report(self, outcomes, general=()):
        self.outcomes, self.general = tuple(outcomes), general


def furnish(root: Path) -> None:
    """Put everything that a build reads into an empty folder, each sample as a department."""
    for name in ("templates", "schemas", "departments"):
        shutil.copytree(ROOT / name, root / name)
    for path in FORM.glob("sample*.yaml"):
        folder = root / "departments" / path.stem
        folder.mkdir()
        shutil.copy(path, folder / f"{YEAR}-final.yaml")


def finish(root: Path) -> None:
    """Furnish a folder and build all its documents, which may not have an error."""
    furnish(root)
    for year in sorted({YEAR, *(filed.year for filed in OTHERS.values())}):
        reporter = Kept()
        code = build(BuildOptions(Selection(root, year), jobs=1), reporter)
        assert code == 0, (reporter.outcomes, reporter.general)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of visible text: a figure in its bookmark, a page number of the contents, or text."""

    kind: str
    text: str
    bookmark: str = ""


def pieces(paragraph: _Element) -> Iterator[Piece]:
    """Yield what a reader sees of a paragraph, in order."""
    mark, fields = "", []
    for element in paragraph.iter():
        if element.tag == f"{W}bookmarkStart" and element.get(f"{W}name").startswith("_F"):
            mark = element.get(f"{W}name")
            number = element.get(f"{W}id")
        elif element.tag == f"{W}bookmarkEnd" and mark and element.get(f"{W}id") == number:
            mark = ""
        elif element.tag == f"{W}fldChar" and element.get(f"{W}fldCharType") == "begin":
            fields.append("")
        elif element.tag == f"{W}fldChar" and element.get(f"{W}fldCharType") == "end":
            fields = fields[:-1]
        elif element.tag == f"{W}instrText":
            fields = [*fields[:-1], (fields or [""])[-1] + element.text]
        elif element.tag in (f"{W}t", f"{W}tab", f"{W}br") and _is_seen(element):
            kind = PAGE if any("PAGEREF" in words for words in fields) else TEXT
            yield Piece(FIGURE if mark else kind, _seen(element), mark)


def _is_seen(element: _Element) -> bool:
    # w:tab is also the name of a tab stop, in the properties of a paragraph.
    return element.getparent().tag == f"{W}r"


def _seen(element: _Element) -> str:
    if element.tag == f"{W}t":
        return element.text or ""
    return "\t" if element.tag == f"{W}tab" else "\n"


def text_of(paragraph: _Element) -> str:
    return "".join(piece.text for piece in pieces(paragraph))


def style_of(paragraph: _Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


def cells_of(row: _Element) -> list[list[_Element]]:
    """Return the paragraphs of each cell."""
    return [list(cell.iter(P)) for cell in row.iterchildren(TC)]


@dataclass(frozen=True)
class Document:
    """A package that has been read; ``slug`` says whose it is, ``year`` of which year."""

    slug: str
    path: Path
    year: int = YEAR

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with ZipFile(self.path) as package:
            return {name: package.read(name) for name in package.namelist()}

    @cached_property
    def body(self) -> _Element:
        return etree.fromstring(self.parts["word/document.xml"]).find(f"{W}body")

    @cached_property
    def passport(self) -> Passport:
        found = [read(part) for name, part in self.parts.items() if name.startswith("customXml/")]
        return next(passport for passport in found if passport)

    @cached_property
    def paragraphs(self) -> list[_Element]:
        return list(self.body.iter(P))

    @cached_property
    def figures(self) -> list[Piece]:
        """The figures in their bookmarks, in the order of the document."""
        return [each for p in self.paragraphs for each in pieces(p) if each.kind == FIGURE]

    def styled(self, *endings: str) -> list[_Element]:
        """Return the paragraphs with a text whose style's name ends like that."""
        return [p for p in self.paragraphs if style_of(p).endswith(endings) and text_of(p)]


def documents(root: Path) -> dict[str, Document]:
    """Return the finished documents of a workspace by slug; those of other years and kinds by name."""
    every = {slug: Filed(slug) for slug in SLUGS} | OTHERS
    return {
        name: Document(filed.slug, _path(root, filed), filed.year) for name, filed in every.items()
    }


def _path(root: Path, filed: Filed) -> Path:
    slug, year, kind = filed
    text = (root / "departments" / slug / f"{year}-{kind}.yaml").read_text(encoding="utf-8")
    name = re.search(r"规范简称: ([^,}\s]+)", text)[1]
    printed = KINDS[kind].printed
    (found,) = (root / "output" / str(year)).glob(f"{year}年*{name}*{printed}公开.docx")
    return found

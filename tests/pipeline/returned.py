"""A document that somebody edited in Word, and the file that it was made of."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.pipeline.corridor import pour, tell, understand
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.taking import Base, take
from disclosure.review.verify.opening import open_returned
from disclosure.review.verify.reading import manuscript
from disclosure.workspace import FilingRef
from tests.editions.document import ROOT
from tests.pipeline.conftest import shared_house

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from disclosure.pipeline.taken import TakenWords
    from disclosure.review.verify.passage import Manuscript

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Desk:
    """A file in a folder of its own, on the real editions; documents are made of it and edited."""

    ref: FilingRef

    @classmethod
    def of(cls, root: Path, slug: str, year: int, kind: str = "final") -> Desk:
        """Put a real department's file on the desk."""
        name = f"departments/{slug}/{year}-{kind}.yaml"
        path = root / name
        path.parent.mkdir(parents=True)
        path.write_bytes((ROOT / name).read_bytes())
        return cls(FilingRef(slug, year, kind, path, name))

    @property
    def data(self) -> bytes:
        return self.ref.path.read_bytes()

    def write(self, *changes: tuple[str, str]) -> None:
        text = self.data.decode("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.ref.path.write_bytes(text.encode("utf-8"))

    def document(self, data: bytes | None = None) -> bytes:
        house = shared_house()
        given = supplies(suppliers_of(self.ref, house), house)
        understood, problems = understand(self.ref, house, beside=given, text=data or self.data)
        assert understood, problems
        document, problems = pour(tell(understood, draft=False)[0], passports=True)
        assert document, problems
        return document

    def take(self, *edits: tuple[str, str], base: bytes | None = b"") -> TakenWords:
        """Take back edits of a document made of ``base``: of the file as it is, if not given."""
        origin = base or self.data
        document = edited(self.document(origin), replacing(edits))
        return take(
            self.ref, shared_house(), read(document), None if base is None else Base(origin)
        )


def replacing(edits: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """Return what puts other words in place of some wherever they stand."""

    def change(text: str) -> str:
        for old, new in edits:
            text = text.replace(old, new)
        return text

    return change


def edited(document: bytes, change: Callable[[str], str]) -> bytes:
    """Return a document with the text of each of its runs changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(document)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == _TEXT:
                root = etree.fromstring(data)
                for text in root.iter(f"{_W}t"):
                    text.text = change(text.text or "")
                data = etree.tostring(root)
            new.writestr(name, data)
    return stream.getvalue()


def without(document: bytes, words: str) -> bytes:
    """Return a document without the paragraph that says some words."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(document)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == _TEXT:
                root = etree.fromstring(data)
                (gone,) = (p for p in root.iter(f"{_W}p") if words in "".join(p.itertext()))
                gone.getparent().remove(gone)
                data = etree.tostring(root)
            new.writestr(name, data)
    return stream.getvalue()


def read(document: bytes) -> Manuscript:
    """Return what a document shows."""
    opened = open_returned(document, "")
    return manuscript(opened)

"""What the form prints by itself: its paragraphs and rows as patterns, and its fixed texts."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from lxml import etree

from tests.editions.document import FIGURE, FORM, PAGE, ROOT, TR, P, cells_of, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

#: A figure in its bookmark, and a page number of the contents, as they stand in laid-out text.
MARKED, PAGE_NUMBER = "\0", "\1"
NUMERAL = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*")
_TAG = re.compile(r"\{\{(.*?)\}\}")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_ANY_TAG = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


@dataclass(frozen=True)
class Pattern:
    """A paragraph of the form: its text around the tags, and the tags."""

    text: str

    @cached_property
    def tags(self) -> list[str]:
        return [tag.strip() for tag in _TAG.findall(self.text)]

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        parts = map(re.escape, _TAG.split(self.text)[::2])
        return re.compile("(.*?)".join(parts), re.DOTALL)

    def values(self, text: str) -> list[tuple[str, str]] | None:
        """Return what each tag printed if the text was printed from here."""
        found = self._regex.fullmatch(text)
        return list(zip(self.tags, found.groups(), strict=True)) if found else None


def laid(paragraph: _Element) -> str:
    """The text of a paragraph with a mark in place of each figure and page number."""
    marks = {FIGURE: MARKED, PAGE: PAGE_NUMBER}
    return "".join(marks.get(each.kind, each.text) for each in pieces(paragraph))


@cache
def form() -> tuple[tuple[Pattern, ...], tuple[tuple[tuple[Pattern, ...], ...], ...]]:
    """The paragraphs outside tables, and the rows of all tables, of the form."""
    with ZipFile(FORM / "document.docx") as package:
        root = etree.fromstring(package.read("word/document.xml"))
    rows = [
        tuple(tuple(Pattern(laid(p)) for p in cell) for cell in cells_of(row))
        for row in root.iter(TR)
    ]
    outside = (p for p in root.iter(P) if next(p.iterancestors(TR), None) is None)
    return tuple(Pattern(laid(p)) for p in outside if "{%" not in laid(p)), tuple(rows)


def row_values(
    patterns: tuple[tuple[Pattern, ...], ...], cells: list[list[str]]
) -> list[tuple[str, str]] | None:
    """Return what the tags of a row printed, if these cells were printed from it."""
    if len(patterns) != len(cells):
        return None
    found: list[tuple[str, str]] = []
    for pattern, cell in zip(patterns, cells, strict=True):
        plain = [each for each in pattern if "{%" not in each.text]
        if len(plain) == len(pattern) != len(cell):
            return None
        for number, text in enumerate(cell):
            may_be = [plain[number]] if len(plain) == len(pattern) else plain
            values = [v for each in may_be if (v := each.values(text)) is not None]
            if not values:
                return None
            found += min(values, key=lambda each: len("".join(text for _, text in each)))
    return found


@cache
def fixed_texts() -> tuple[str, ...]:
    """The stretches of the sentence files that hold a digit, whole between two tags."""
    found = set()
    for path in FORM.glob("*.j2"):
        text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
        for stretch in _ANY_TAG.split(text):
            found |= {line.strip() for line in stretch.split("\n") if NUMERAL.search(line)}
    assert all(len(text) > 4 for text in found), "too short to be told from a figure"
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _schema() -> dict[str, Any]:
    return json.loads((ROOT / "schemas" / "final.schema.json").read_text(encoding="utf-8"))


def is_choice(text: str, key: str) -> bool:
    """Whether this is the form's list of choices, numbered, with a box behind each."""
    options = next(each["enum"] for each in _nodes(_schema(), key))
    numbered = (f"{n}、{re.escape(option)}[☑□]" for n, option in enumerate(options, 1))
    return re.fullmatch("　".join(numbered), text) is not None


def _nodes(node: Any, key: str) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        found = node.get(key)
        if isinstance(found, dict) and "enum" in found:
            yield found
        for each in node.values():
            yield from _nodes(each, key)
    elif isinstance(node, list):
        for each in node:
            yield from _nodes(each, key)

"""The caches of a chart part: names, categories and values as they are seen at first opening.

Room: render. The part is cut once where values stand; per document the pieces are joined.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.passport.markup import escape
from disclosure.render.package.parts import serialised
from disclosure.render.wordml import A, C, without_controls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

#: The sheet that XlsxWriter makes, and its first column of values.
SHEET = "Sheet1"
#: Digits of a group of thousands; a shorter numeral looks alike with groups and without.
_GROUP = 3
_SLOT = re.compile("\ue000(\\w+)\ue000")
#: Columns that a workbook has letters for.
MOST_SERIES = 24
_PIES = ("pieChart", "pie3DChart", "doughnutChart", "ofPieChart")


def c(name: str) -> str:
    """Return the qualified name of an element of a chart."""
    return f"{{{C}}}{name}"


@dataclass(frozen=True, slots=True)
class ChartXml:
    """A chart part cut at its slots: constants at even places, names of slots at odd ones."""

    pieces: tuple[str, ...]
    is_pie: bool

    def filled(
        self,
        title: str,
        categories: Sequence[str],
        names: Sequence[str],
        values: Sequence[Sequence[str | None]],
    ) -> bytes:
        """Return the part for one document; ``values`` are the shown numerals of each series."""
        slots = {"title": _safe(title), "categories": _categories(categories)}
        for n, name in enumerate(names):
            slots[f"name{n}"] = _name(n, name)
            slots[f"values{n}"] = _values(n, values[n])
        odd = (slots.get(piece, "") for piece in self.pieces[1::2])
        return "".join(_zipped(self.pieces[::2], odd)).encode()


def chart_xml(part: bytes) -> ChartXml:
    """Cut a chart part where the values of a document will stand."""
    root = etree.fromstring(part)
    _open_title(root)
    for n, series in enumerate(root.iter(c("ser"))):
        _open_series(series, n)
    xml = serialised(root).decode()
    is_pie = any(True for _ in root.iter(*map(c, _PIES)))
    return ChartXml(tuple(_SLOT.split(xml)), is_pie)


def kept_data(part: _Element) -> str:
    """Return what of a chart's data is not replaced, by its element; empty where all is.

    Whatever would be left is a number of the form, and no figure of any document.
    """
    root = deepcopy(part)
    for n, series in enumerate(root.iter(c("ser"))):
        _open_series(series, n)
    left = root.find(f".//{c('pt')}")
    return "" if left is None else str(next(left.iterancestors()).tag).rpartition("}")[2]


def column(n: int) -> str:
    """Return the letter of the column that holds series n, counted from 0."""
    return "BCDEFGHIJKLMNOPQRSTUVWXYZ"[n]


def _open_title(root: _Element) -> None:
    """Keep the looks of the first run of the title, and let its text be replaced."""
    title = root.find(f"{c('chart')}/{c('title')}")
    texts = [] if title is None else list(title.iter(f"{{{A}}}t"))
    for n, text in enumerate(texts):
        text.text = "" if n else "\ue000title\ue000"


def _open_series(series: _Element, n: int) -> None:
    """Replace what a series holds by slots, in the order that the schema wants."""
    for name, slot in (("tx", f"name{n}"), ("cat", "categories"), ("val", f"values{n}")):
        element = series.find(c(name))
        if element is None:
            element = etree.Element(c(name))
            _insert(series, element)
        for child in list(element):
            element.remove(child)
        element.text = f"\ue000{slot}\ue000"


def _insert(series: _Element, element: _Element) -> None:
    """Put a missing part of a series in its place: the name after c:order, the rest before."""
    if element.tag == c("tx"):
        order = series.find(c("order"))
        series.insert(0 if order is None else series.index(order) + 1, element)
        return
    followers = [c("val"), c("smooth"), c("shape"), c("extLst")]
    later = next((each for each in series if each.tag in followers), None)
    series.insert(len(series) if later is None else series.index(later), element)


def _categories(categories: Sequence[str]) -> str:
    points = ((n, _safe(text)) for n, text in enumerate(categories))
    return (
        f"<c:strRef><c:f>{SHEET}!$A$2:$A${len(categories) + 1}</c:f><c:strCache>"
        f"{_points(len(categories), points)}</c:strCache></c:strRef>"
    )


def _name(n: int, name: str) -> str:
    return (
        f"<c:strRef><c:f>{SHEET}!${column(n)}$1</c:f><c:strCache>"
        f"{_points(1, ((0, _safe(name)),))}</c:strCache></c:strRef>"
    )


def _values(n: int, texts: Sequence[str | None]) -> str:
    letter = column(n)
    points = (
        (at, text.replace(",", "") or "0") for at, text in enumerate(texts) if text is not None
    )
    return (
        f"<c:numRef><c:f>{SHEET}!${letter}$2:${letter}${len(texts) + 1}</c:f><c:numCache>"
        f"<c:formatCode>{_format(texts)}</c:formatCode>"
        f"{_points(len(texts), points)}</c:numCache></c:numRef>"
    )


def _points(count: int, points: Iterator[tuple[int, str]] | tuple[tuple[int, str], ...]) -> str:
    cached = "".join(f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>' for at, text in points)
    return f'<c:ptCount val="{count}"/>{cached}'


def _format(texts: Sequence[str | None]) -> str:
    """Return the number format that prints the values exactly as the texts show them."""
    shown = [text for text in texts if text]
    places = max((len(text.partition(".")[2]) for text in shown), default=0)
    grouped = all("," in text or len(text.partition(".")[0]) <= _GROUP for text in shown)
    return ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")


def _zipped(even: Sequence[str], odd: Iterator[str]) -> Iterator[str]:
    yield even[0]
    for constant in even[1:]:
        yield next(odd)
        yield constant


def _safe(text: str) -> str:
    return escape(without_controls(text))

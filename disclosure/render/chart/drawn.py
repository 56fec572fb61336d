"""Charts as they are drawn in the form: which part each is, which workbook, under which name.

Room: render. A chart is known by the name that Word shows; where a program has renamed all of them,
by its turn.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.render.chart.caches import MOST_SERIES, kept_data
from disclosure.render.package.parts import targets
from disclosure.render.package.reading import read
from disclosure.render.wordml import DOCUMENT, WP, C, R

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element

_DRAWN = (f"{{{WP}}}inline", f"{{{WP}}}anchor")
_CONFIRM = "核对生成的文件里每张图；在 Word 的“选择窗格”里把名称改回来，就不再提示"
_RENAME = "在 Word 的“选择窗格”里把图的名称改成这个名字；图要带自己的数据表"
_BIND = "在 edition.yaml 的“图”里给它配数据，或者从模板里删去"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart in the form; ``book`` is the part of its workbook, empty where it has none."""

    name: str
    part: str
    book: str


def drawn(parts: Mapping[str, bytes], root: _Element) -> tuple[Drawn, ...]:
    """Return the charts of the document in order."""
    related = targets(parts, DOCUMENT)
    found = []
    for chart in root.iter(f"{{{C}}}chart"):
        _, part = related.get(chart.get(f"{{{R}}}id", ""), ("", ""))
        anchor = next(chart.iterancestors(*_DRAWN), None)
        drawing = None if anchor is None else anchor.find(f"{{{WP}}}docPr")
        name = "" if drawing is None else drawing.get("title") or drawing.get("name") or ""
        found.append(Drawn(name, part, _book(parts, part)))
    return tuple(found)


def _book(parts: Mapping[str, bytes], part: str) -> str:
    found = (name for _, name in targets(parts, part).values() if name.endswith(".xlsx"))
    return next((name for name in found if name in parts), "")


def named(charts: Sequence[Drawn], bound: Sequence[str]) -> tuple[Drawn, ...]:
    """Return the charts by the names of their data: their own, or that of their turn."""
    if not is_renamed(charts, bound):
        return tuple(charts)
    return tuple(replace(chart, name=name) for chart, name in zip(charts, bound, strict=True))


def is_renamed(charts: Sequence[Drawn], bound: Collection[str]) -> bool:
    """Tell whether there are as many charts as data, and none has the name of its data."""
    return len(charts) == len(bound) > 0 and not {each.name for each in charts} & set(bound)


def lint_charts(
    parts: Mapping[str, bytes], root: _Element, file: str, bound: Sequence[str]
) -> Iterator[Diagnostic]:
    """Yield charts without data, data without a chart, and what no data could be written into."""
    charts = drawn(parts, root)
    if is_renamed(charts, bound):
        names = "、".join(
            f"“{chart.name}”是{name}" for chart, name in zip(charts, bound, strict=True)
        )
        message = f"图的名称都变了，按在模板里的先后认作：{names}"
        yield Diagnostic("E119", Severity.WARNING, message, Place(file), _CONFIRM)
    for message, hint in _wrong(parts, named(charts, bound), bound):
        yield Diagnostic("E111", Severity.ERROR, message, Place(file), hint)


def _wrong(
    parts: Mapping[str, bytes], charts: Sequence[Drawn], bound: Collection[str]
) -> Iterator[tuple[str, str]]:
    times = Counter(chart.name for chart in charts)
    for name in bound:
        if not times[name]:
            yield f"版式给“{name}”配了数据，模板里没有这张图", _RENAME
    for name, count in times.items():
        if name not in bound:
            yield f"模板里的图“{name}”没有配数据", _BIND
        if count > 1:
            yield f"模板里有 {count} 张图都叫“{name}”", "每张图起一个自己的名称"
    for chart in charts:
        yield from _unfillable(parts, chart)


def _unfillable(parts: Mapping[str, bytes], chart: Drawn) -> Iterator[tuple[str, str]]:
    """Yield why a chart would be published with the numbers that it was drawn with."""
    if chart.part not in parts or not chart.book:
        yield f"图“{chart.name}”没有自己的数据表，印出来的是画图时的数字", _RENAME
        return
    root = read(parts[chart.part])
    series = len(list(root.iter(f"{{{C}}}ser")))
    if not 0 < series <= MOST_SERIES:
        yield (
            f"图“{chart.name}”有 {series} 个系列，要有 1 到 {MOST_SERIES} 个",
            "在 Word 里增减图的系列",
        )
    elif left := kept_data(root):
        message = f"图“{chart.name}”里有程序填不了的数据（{left}）"
        yield message, "用柱形图、条形图、折线图或饼图，不加误差线"

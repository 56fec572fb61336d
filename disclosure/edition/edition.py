"""An edition of the form: what a year's disclosure prints, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from disclosure.edition.catalog import Catalog, Subject, catalog
from disclosure.edition.comparing import Breakdown, ComparisonForm, breakdown_of, comparisons_of
from disclosure.edition.demands import Demands, demands_of
from disclosure.edition.display import Display, display_of
from disclosure.edition.listing import ItemTable, RowTable, item_tables_of, row_tables_of
from disclosure.edition.sections import Section, sections_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Scoring:
    """How a 自评表 adds up.

    Points for the execution rate, points for the goals, and the full marks of all goals together,
    which are scaled to those points.
    """

    rate_points: Decimal
    goal_points: Decimal
    goal_full_marks: Decimal


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One series of a chart: its name and the figures of its points, by path."""

    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartBinding:
    """What a chart of the form shows; a pie leaves out what is nought."""

    name: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    without_zeros: bool


@dataclass(frozen=True)
class Edition:
    """One published form, never changed afterwards (its folder is copied for the next year)."""

    slug: str
    name: str
    kind: str
    first_year: int
    basis: str
    file_name: str
    title: str
    display: Display
    micro_share_of: str
    demands: Demands
    scoring: Mapping[str, Scoring]
    sections: tuple[Section, ...]
    comparisons: Mapping[str, ComparisonForm]
    breakdown: Breakdown | None
    row_tables: Mapping[str, RowTable]
    item_tables: Mapping[str, ItemTable]
    sheet_totals: Mapping[str, str]
    function_labels: Mapping[str, str]
    personnel_codes: tuple[str, ...]
    operations_codes: tuple[str, ...]
    charts: tuple[ChartBinding, ...]
    catalog: Catalog = field(repr=False)
    #: What the office's own list says of functional subjects, by code.
    own_notes: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def function_classes(self) -> tuple[str, ...]:
        """The 类 that have a row of their own in 公开01 and 04."""
        return tuple(self.function_labels)

    @property
    def economic_codes(self) -> tuple[str, ...]:
        """The 款 that have a row of their own in 公开06."""
        return (*self.personnel_codes, *self.operations_codes)

    @cached_property
    def personnel_classes(self) -> frozenset[str]:
        """The 类 of 人员经费; every other 类 is 公用经费 (F06-2, F06-3)."""
        return frozenset(code[:3] for code in self.personnel_codes)

    def comparisons_at(self, pointer: Sequence[str | int]) -> Iterator[tuple[ComparisonForm, str]]:
        """Yield the comparisons whose reason stands at a pointer, with their names.

        A code may belong to one of several funds; a disclosure has one of these comparisons.
        """
        path = ".".join(map(str, pointer))
        for name, form in self.comparisons.items():
            if form.reason.text == path:
                yield form, name
            elif code := form.is_by_subject and form.reason.code_in(path):
                yield form, form.pattern.at(code)

    def subject(self, code: str) -> Subject | None:
        """Return the functional or economic subject of a code; no code is in both catalogues."""
        return self.function(code) or self.economic(code)

    def function(self, code: str) -> Subject | None:
        """Return the functional subject of a code, or None where the catalogue lacks it."""
        return self.catalog.functional.get(code)

    def economic(self, code: str) -> Subject | None:
        """Return the economic subject of a code, or None where the catalogue lacks it."""
        return self.catalog.economic.get(code)


def edition_of(slug: str, data: Mapping[str, Any]) -> Edition:
    """Build an edition from its validated YAML; every scalar is text."""
    return Edition(
        slug=slug,
        name=data["名称"],
        kind=data["文种"],
        first_year=int(data["起始年度"]),
        basis=data["依据"],
        file_name=data["文件名"],
        title=data["标题"],
        display=display_of(data),
        micro_share_of=data["采购"].get("小微企业占比的分母") or "",
        demands=demands_of(data.get("事实") or {}),
        scoring={name: _scoring(item) for name, item in (data.get("自评") or {}).items()},
        sections=sections_of(data["节"]),
        comparisons=comparisons_of(data["比较"]),
        breakdown=breakdown_of(data.get("变动构成")),
        row_tables=row_tables_of(data.get("科目表") or {}),
        item_tables=item_tables_of(data.get("清单") or {}),
        sheet_totals=dict(data["审核表合计"]),
        function_labels=dict(data["功能分类"]),
        personnel_codes=tuple(data["经济分类"]["人员经费"]),
        operations_codes=tuple(data["经济分类"]["公用经费"]),
        charts=tuple(_chart(name, item) for name, item in (data.get("图") or {}).items()),
        catalog=catalog(int(data["科目年度"])),
    )


def _scoring(data: Mapping[str, str]) -> Scoring:
    return Scoring(*(Decimal(data[key]) for key in ("执行率分值", "指标分值", "指标满分")))


def _chart(name: str, data: Mapping[str, Any]) -> ChartBinding:
    series = tuple(ChartSeries(item["名称"], tuple(item["值"])) for item in data["系列"])
    return ChartBinding(name, tuple(data["类别"]), series, data.get("略去零值") == "是")

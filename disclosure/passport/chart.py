"""The data of a chart: shown figures by category and series, without any looks."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.passport.marks import Shown


@dataclass(frozen=True, slots=True)
class Series:
    """A row of figures under one name; None stands for a figure that nobody knows."""

    name: str
    points: tuple[Shown | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The data of one chart: every series has one point per category.

    ``title`` replaces the text of the chart's title, where there is one and it has a title.
    ``drop_zeros`` leaves out categories in which every series is nought or unknown; a pie leaves
    out those below nought as well, of which there is no slice.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    title: str = ""
    drop_zeros: bool = False

    def shown(self, *, is_pie: bool) -> Chart:
        """Return the chart without the categories that have nothing to draw."""
        if not (self.drop_zeros or is_pie):
            return self
        draws = _is_slice if is_pie else _draws
        kept = [n for n in range(len(self.categories)) if any(draws(s, n) for s in self.series)]
        return Chart(
            categories=tuple(self.categories[n] for n in kept),
            series=tuple(Series(s.name, tuple(s.points[n] for n in kept)) for s in self.series),
            title=self.title,
        )


def amount(shown: Shown) -> Decimal:
    """Return the number that a shown numeral stands for."""
    return Decimal(shown.text.replace(",", "") or 0)


def _is_slice(series: Series, n: int) -> bool:
    point = series.points[n]
    return point is not None and amount(point) > 0


def _draws(series: Series, n: int) -> bool:
    point = series.points[n]
    return point is not None and amount(point) != 0

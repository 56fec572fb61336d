"""What the tags of the Word form can name: five roots, read-only.

Room: render. ``数`` figures, ``表`` rows, ``文`` paragraphs, ``名`` names and dates, ``节`` section
numerals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.passport import Chart, Series
from disclosure.phrases import Style, shown
from disclosure.tables.items import item_table
from disclosure.tables.rows import Ledger, subject_rows
from disclosure.tables.view import View, nothing_optional

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.compute import Figure, Figures
    from disclosure.edition import ChartBinding, Edition
    from disclosure.narrate import Narrative
    from disclosure.passport import Shown


def context_of(
    edition: Edition,
    figures: Figures,
    narrative: Narrative,
    may_be_absent: Callable[[str], bool] = nothing_optional,
) -> dict[str, Any]:
    """Return the roots for one disclosure, from its figures and its finished words.

    ``may_be_absent`` tells of a path whether a department may lack a figure there.
    """
    ledger = Ledger(figures, edition, _own_names(narrative.facts))
    rows = {name: subject_rows(ledger, each) for name, each in edition.row_tables.items()}
    facts = narrative.facts
    items = {name: item_table(ledger, facts, each) for name, each in edition.item_tables.items()}
    return {
        "数": View(figures, edition.display, may_be_absent=may_be_absent),
        "表": rows | items,
        "文": narrative.blocks,
        "名": narrative.identity,
        "节": narrative.sections,
    }


def _own_names(facts: Mapping[str, Any]) -> dict[str, str]:
    funds = (facts.get("支出") or {}).values()
    return {
        code: item["名称"]
        for fund in funds
        if isinstance(fund, dict)
        for code, item in fund.items()
        if isinstance(item, dict) and item.get("名称")
    }


def charts_of(edition: Edition, figures: Figures, narrative: Narrative) -> dict[str, Chart]:
    """Return the data of every chart that the edition binds to figures."""
    return {each.name: _chart(each, edition, figures, narrative) for each in edition.charts}


def _chart(
    binding: ChartBinding, edition: Edition, figures: Figures, narrative: Narrative
) -> Chart:
    series = tuple(
        Series(
            each.name.format_map(narrative.identity),
            tuple(_point(figures.get(path), edition) for path in each.paths),
        )
        for each in binding.series
    )
    return Chart(binding.categories, series, drop_zeros=binding.without_zeros)


def _point(figure: Figure | None, edition: Edition) -> Shown | None:
    if figure is None or not figure.is_known:
        return None
    return shown(figure, Style.TABLE, edition.display)

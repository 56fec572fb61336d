"""What the tags of the Word form can name: five roots, read-only.

Room: render. ``数`` figures, ``表`` rows, ``文`` paragraphs, ``名`` names and dates, ``节`` section
numerals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.render.annexes import annex_tables, date_phrase
from disclosure.render.rows import Sheet, subject_tables
from disclosure.render.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.compute import Figures
    from disclosure.edition import Edition


def context_of(
    edition: Edition,
    figures: Figures,
    data: Mapping[str, Any],
    texts: Mapping[str, Sequence[str]],
    numerals: Mapping[str, str],
) -> dict[str, Any]:
    """Return the roots for one disclosure.

    ``data`` is its data with references resolved, ``texts`` the paragraphs of every block,
    ``numerals`` the numeral of every section that is present.
    """
    sheet = Sheet(figures, edition, _own_names(data))
    return {
        "数": View(figures, edition.display),
        "表": subject_tables(sheet) | annex_tables(sheet, data),
        "文": texts,
        "名": names_of(edition, data),
        "节": {section: numerals.get(section, "") for section in edition.sections},
    }


def _own_names(data: Mapping[str, Any]) -> dict[str, str]:
    funds = (data.get("支出") or {}).values()
    return {
        code: item["名称"]
        for fund in funds
        if isinstance(fund, dict)
        for code, item in fund.items()
        if isinstance(item, dict) and item.get("名称")
    }


def names_of(edition: Edition, data: Mapping[str, Any]) -> dict[str, str]:
    """Return names, years and dates as they are printed."""
    names, year, scope = data["名称"], str(data["年度"]), data["口径"]
    summed = "（汇总）" if scope.endswith("汇总") else ""
    return {
        **names,
        "年度": year,
        "上年": str(int(year) - 1),
        "公开日期": date_phrase(data["公开日期"]),
        "部门": scope[:2],
        "部门行": f"{scope[:2]}：{names['全称']}{summed}",
        "电话": data.get("联系电话") or "",
        "标题": edition.file_name.format(年度=year, **names),
    }

"""Room narrate: who publishes what and when, in the words that titles and sentences use (名)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

#: 口径 of a disclosure that is one unit's, not a department's.
_UNIT = "单位"
_TOWNSHIP = "乡镇"


def identity(facts: Mapping[str, Any], title: str) -> dict[str, str]:
    """Return the identity strings of a filing that the schema has accepted.

    ``title`` is the edition's, with names such as ``{年度}`` to be filled in.
    """
    names, scope, year = facts["名称"], facts["口径"], facts["年度"]
    kind = _UNIT if scope == _UNIT else "部门"
    whole = "（汇总）" if scope == "部门汇总" else ""
    found = {
        "全称": names["全称"],
        "规范简称": names["规范简称"],
        "简称": names["简称"],
        "年度": year,
        "上年": str(int(year) - 1),
        "前年": str(int(year) - 2),
        "公开日期": _published(facts.get("公开日期")),
        "部门": kind,
        "部门行": f"{kind}：{names['全称']}{whole}",
        "级次": facts["财政级次"],
        "直属": _direct(facts["财政级次"]),
        "电话": facts.get("联系电话") or "",
    }
    return {**found, "标题": title.format_map(found)}


def _direct(level: str) -> str:
    """Return 区直 for 区级, 县直 for 县级; 乡镇 and 中央 have no such word."""
    bare = level.removesuffix("级")
    return bare if bare in (level, _TOWNSHIP) else f"{bare}直"


def _published(date: object) -> str:
    """Return the date of the disclosure in words; empty where it is 未公布."""
    return date_phrase(date) if isinstance(date, str) else ""


def date_phrase(text: str) -> str:
    """Return 2025年9月29日 for 2025-09-29; anything else stays as typed."""
    parts = text.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return text
    year, month, day = (int(part) for part in parts)
    return f"{year}年{month}月{day}日"

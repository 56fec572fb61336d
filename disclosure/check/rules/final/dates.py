"""Dates of the disclosure: after the year that it is about, in an order that can be (N-14)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.diagnostics import Pointer

_PUBLISHED: Pointer = ("公开日期",)
_FILLED_IN = "填报日期"


def _too_early(case: Case) -> Iterator[Finding]:
    published = _date(case.facts.get("公开日期"))
    if published is not None and published.year <= case.year:
        message = f"公开日期是 {published.isoformat()}，{case.year} 年度还没有结束"
        yield Finding((_PUBLISHED,), message, _EARLY.fix)


def _out_of_order(case: Case) -> Iterator[Finding]:
    year, published = case.year, _date(case.facts.get("公开日期"))
    if published is None or published.year <= year:
        return
    if published.year > year + 1:
        message = f"公开日期是 {published.isoformat()}，比 {year} 年度晚了不止一年"
        yield Finding((_PUBLISHED,), message, _ORDER.fix)
    for at, filled_in in _filled_in(case):
        if not year < filled_in.year or filled_in > published:
            message = (
                f"填报日期是 {filled_in.isoformat()}，不在 {year} 年度结束到公开日期"
                f" {published.isoformat()} 之间"
            )
            yield Finding((at,), message, _ORDER.fix)


def _filled_in(case: Case) -> Iterator[tuple[Pointer, date]]:
    """Yield the dates on the 自评表 of the whole and of the projects."""
    evaluation = case.facts.get("预算绩效") or {}
    above: Pointer = ("预算绩效",)
    sheets = [((*above, "整体"), evaluation.get("整体"))]
    projects = evaluation.get("项目") or {}
    sheets += [((*above, "项目", name), each) for name, each in projects.items()]
    for at, sheet in sheets:
        found = _date(sheet.get(_FILLED_IN)) if isinstance(sheet, dict) else None
        if found is not None:
            yield (*at, _FILLED_IN), found


def _date(text: object) -> date | None:
    """Read a date that the schema has let through; None where there is none."""
    return date.fromisoformat(text) if isinstance(text, str) else None


_EARLY = Page(
    "T228",
    "公开日期在年度结束以后",
    "公开日期是否在决算年度结束以后。",
    "决算在次年批复，批复后20日内公开（预算法第十四条）；由上年文件复制而来时容易忘改日期（N-14）。",
    "改“公开日期”。",
)
_ORDER = Page(
    "T229",
    "日期的先后",
    "公开日期是否在次年之内，自评表的填报日期是否在年度结束以后、公开日期以前。",
    "自评在年度结束以后做，随决算一起公开；日期不对多半是由别的年度复制而来（N-14）。",
    "改写错的日期；确实迟了的不用改。",
)
RULES: tuple[Rule, ...] = (
    Question(_too_early, _EARLY),
    Question(_out_of_order, _ORDER, Severity.WARNING),
)

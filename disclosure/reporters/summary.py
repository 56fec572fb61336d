"""The end of a report: one row for each disclosure, and lines that count findings and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from disclosure.check import Status
from disclosure.diagnostics import Severity, display_width
from disclosure.reporters.outcome import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome

_BEFORE = ("部门", "年度", "文种", "结果", *(severity.value for severity in Severity))
_RULES = (f"规则{Status.HOLDS.value}", *(s.value for s in Status if s is not Status.HOLDS))
_AFTER = ("文件",)
#: Columns between two cells. No lines: Chinese consoles draw them one or two columns wide.
_GAP = 2


def summary(outcomes: Sequence[Outcome], width: int) -> RenderableType:
    """Return a table of the outcomes, or a list where it is wider than ``width`` columns.

    How the rules ended is told where any rule was asked.
    """
    told = any(outcome.obligations for outcome in outcomes)
    headings = (*_BEFORE, *(_RULES if told else ()), *_AFTER)
    rows = [_cells(outcome, told=told) for outcome in outcomes]
    columns = zip(headings, *([cell.plain for cell in row] for row in rows), strict=True)
    widths = [max(map(display_width, column)) for column in columns]
    if sum(widths) + _GAP * len(widths) > width:
        return Group(*(_listed(outcome) for outcome in outcomes))
    return _table(headings, rows)


def counts(outcomes: Sequence[Outcome], general: Sequence[Diagnostic] = ()) -> str:
    """Return the last line: how many disclosures, how they came out, how many findings."""
    drafts = sum(outcome.result is Result.DRAFT for outcome in outcomes)
    good = sum(outcome.result.is_good for outcome in outcomes) - drafts
    bad = len(outcomes) - good - drafts
    groups = (("完成", good), ("草稿", drafts), ("未完成", bad))
    came_out = "，".join(f"{name} {number} 份" for name, number in groups if number)
    found = [*general, *(d for outcome in outcomes for d in outcome.diagnostics)]
    by_gravity = "，".join(
        f"{severity.value} {sum(d.severity is severity for d in found)}" for severity in Severity
    )
    return "；".join(filter(None, (f"共 {len(outcomes)} 份", came_out, by_gravity))) + "。"


def ended(outcomes: Sequence[Outcome]) -> Text:
    """Return the line that counts how the rules ended in all disclosures together."""
    text = Text("规则：")
    excused = sum(each.excused for outcome in outcomes for each in outcome.obligations)
    for status in Status:
        number = sum(outcome.ended(status) for outcome in outcomes)
        text.append("" if status is Status.HOLDS else "，")
        text.append(f"{status.value} {number}", style=_style(status, number))
        if status is Status.FAILS and excused:
            text.append(f"（例外 {excused} 处）")
        if status is Status.NOT_RUN and number:
            text.append("（没有查，不算通过）", style=_style(status, number))
    return text.append("。")


def _table(headings: Sequence[str], rows: Sequence[tuple[Text, ...]]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
    figures = {*_RULES, *(severity.value for severity in Severity)}
    for heading in headings:
        table.add_column(heading, no_wrap=True, justify="right" if heading in figures else "left")
    for cells in rows:
        table.add_row(*cells)
    return table


def _listed(outcome: Outcome) -> Text:
    """Return an outcome in a few lines, for a narrow terminal."""
    text = Text(f"{outcome.department} {outcome.year} {outcome.kind}：").append_text(
        _result(outcome)
    )
    text.append(f"（{'，'.join(f'{s.value} {outcome.count(s)}' for s in Severity)}）")
    if outcome.obligations:
        text.append("\n  规则：")
        for status in Status:
            text.append("" if status is Status.HOLDS else " · ").append_text(
                _rules(outcome, status)
            )
    return text.append(f"\n  {outcome.file}" if outcome.file else "")


def _cells(outcome: Outcome, *, told: bool) -> tuple[Text, ...]:
    own = (outcome.department, outcome.year, outcome.kind)
    found = (str(outcome.count(severity)) for severity in Severity)
    rules = (_number(outcome, status) for status in Status) if told else ()
    return (*map(Text, own), _result(outcome), *map(Text, found), *rules, Text(outcome.file))


def _result(outcome: Outcome) -> Text:
    draft = outcome.result is Result.DRAFT
    style = "yellow" if draft else "green" if outcome.result.is_good else "bold red"
    return Text(outcome.result.value, style=style)


def _number(outcome: Outcome, status: Status) -> Text:
    number = outcome.ended(status)
    return Text(str(number), style=_style(status, number))


def _rules(outcome: Outcome, status: Status) -> Text:
    number = outcome.ended(status)
    return Text(f"{status.value} {number}", style=_style(status, number))


def _style(status: Status, number: int) -> str:
    """Return the colour of a count: what was not looked at is never good."""
    if not number or status is Status.NOT_APPLICABLE:
        return ""
    return {Status.HOLDS: "green", Status.FAILS: "bold red"}.get(status, "bold yellow")

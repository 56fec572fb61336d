"""The end of a report: one row for each disclosure, and one line that counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from disclosure.diagnostics import Severity, display_width
from disclosure.reporters.outcome import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome

_HEADINGS = ("部门", "年度", "文种", "结果", "错误", "警告", "提示", "文件")
#: Columns between two cells. No lines: Chinese consoles draw them one or two columns wide.
_GAP = 2


def summary(outcomes: Sequence[Outcome], width: int) -> RenderableType:
    """Return a table of the outcomes, or a list where it is wider than ``width`` columns."""
    rows = [_cells(outcome) for outcome in outcomes]
    widths = [max(map(display_width, column)) for column in zip(_HEADINGS, *rows, strict=True)]
    if sum(widths) + _GAP * len(widths) > width:
        return Group(*(_listed(outcome) for outcome in outcomes))
    return _table(outcomes, rows)


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


def _table(outcomes: Sequence[Outcome], rows: Sequence[tuple[str, ...]]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
    figures = {severity.value for severity in Severity}
    for heading in _HEADINGS:
        table.add_column(heading, no_wrap=True, justify="right" if heading in figures else "left")
    for outcome, cells in zip(outcomes, rows, strict=True):
        table.add_row(*map(Text, cells[:3]), _result(outcome), *map(Text, cells[4:]))
    return table


def _listed(outcome: Outcome) -> Text:
    """Return an outcome in two lines, for a narrow terminal."""
    text = Text(f"{outcome.department} {outcome.year} {outcome.kind}：").append_text(
        _result(outcome)
    )
    found = "，".join(f"{s.value} {outcome.count(s)}" for s in Severity)
    return text.append(f"（{found}）" + (f"\n  {outcome.file}" if outcome.file else ""))


def _cells(outcome: Outcome) -> tuple[str, ...]:
    found = (str(outcome.count(severity)) for severity in Severity)
    own = (outcome.department, outcome.year, outcome.kind, outcome.result.value)
    return (*own, *found, outcome.file)


def _result(outcome: Outcome) -> Text:
    draft = outcome.result is Result.DRAFT
    style = "yellow" if draft else "green" if outcome.result.is_good else "bold red"
    return Text(outcome.result.value, style=style)

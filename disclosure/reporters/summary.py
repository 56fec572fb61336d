"""The end of a report: one row for each disclosure, and lines that count findings and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from disclosure.check import Status
from disclosure.diagnostics import Severity, display_width
from disclosure.reporters.outcome import Result
from disclosure.reporters.wrapping import broken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.outcome import Outcome

#: Left out of a narrow table where it is the same in every row.
_PERIOD = ("年度", "文种")
_OWN = ("部门", *_PERIOD, "结果", *(severity.value for severity in Severity))
_RULES = (f"规则{Status.HOLDS.value}", *(s.value for s in Status if s is not Status.HOLDS))
_NOT_RUN = Status.NOT_RUN.value
_FILE = "文件"
#: Columns between two cells. No lines: Chinese consoles draw them one or two columns wide.
_GAP = 2


def summary(outcomes: Sequence[Outcome], width: int) -> RenderableType:
    """Return the widest table of the outcomes that fits ``width`` columns, or a list.

    How the rules ended is told where any rule was asked; in a narrow table only whether any was
    not run, since what was not looked at is never good. What a narrow table leaves out because
    it is the same in every row stands below it.
    """
    cells = [_cells(outcome) for outcome in outcomes]
    for headings in _choices(outcomes):
        if _width(headings, cells) <= width:
            return Group(_table(headings, cells), *_below(outcomes, headings))
    lines = (part for each in outcomes for part in broken(_listed(each), width, 2 * _GAP))
    return Group(*lines, *_below(outcomes, _OWN))


def _choices(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, ...]]:
    """Yield the headings of the tables that there may be, the widest first."""
    told = any(outcome.obligations for outcome in outcomes)
    not_run = any(outcome.ended(Status.NOT_RUN) for outcome in outcomes)
    narrow = (*_OWN, *((_NOT_RUN,) if not_run else ()))
    yield (*_OWN, *(_RULES if told else ()), _FILE)
    yield (*narrow, _FILE)
    yield narrow
    if len({(outcome.year, outcome.kind) for outcome in outcomes}) == 1:
        yield tuple(heading for heading in narrow if heading not in _PERIOD)


def _width(headings: Sequence[str], rows: Sequence[Mapping[str, Text]]) -> int:
    columns = ((heading, *(row[heading].plain for row in rows)) for heading in headings)
    return sum(max(map(display_width, column)) + _GAP for column in columns) - _GAP


def _below(outcomes: Sequence[Outcome], headings: Sequence[str]) -> Iterator[Text]:
    """Yield the line on what the columns leave out: the year and kind of all rows, the folder."""
    folders = sorted({outcome.file.rpartition("/")[0] for outcome in outcomes if outcome.file})
    period = f"{outcomes[0].year} 年度{outcomes[0].kind}" if _PERIOD[0] not in headings else ""
    place = f"文件在 {'、'.join(folders)} 里" if folders and _FILE not in headings else ""
    if period or place:
        yield Text("，".join(filter(None, (period, place))) + "。")


def counts(
    outcomes: Sequence[Outcome],
    general: Sequence[Diagnostic] = (),
    left_out: int = 0,
    *,
    about: str | None = None,
) -> str:
    """Return the last line: how many disclosures, how they came out, how many findings.

    ``left_out`` is how many notes were not shown, ``about`` what is said in place of the number of
    disclosures.
    """
    drafts = sum(outcome.result is Result.DRAFT for outcome in outcomes)
    good = sum(outcome.result.is_good for outcome in outcomes) - drafts
    bad = len(outcomes) - good - drafts
    groups = (("完成", good), ("草稿", drafts), ("未完成", bad))
    came_out = "，".join(f"{name} {number} 份" for name, number in groups if number)
    found = [*general, *(d for outcome in outcomes for d in outcome.diagnostics)]
    by_gravity = "，".join(
        f"{severity.value} {sum(d.severity is severity for d in found)}" for severity in Severity
    )
    if left_out:
        by_gravity += f"（{left_out} 条没有列出，加 -v 列出）"
    number = f"共 {len(outcomes)} 份" if about is None else about
    return "；".join(filter(None, (number, came_out, by_gravity))) + "。"


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


def _table(headings: Sequence[str], rows: Sequence[Mapping[str, Text]]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0))
    figures = {*_RULES, *(severity.value for severity in Severity)}
    for heading in headings:
        table.add_column(heading, no_wrap=True, justify="right" if heading in figures else "left")
    for cells in rows:
        table.add_row(*(cells[heading] for heading in headings))
    return table


def _listed(outcome: Outcome) -> Text:
    """Return an outcome in a line, for a terminal in which no table fits."""
    text = Text(f"{outcome.department} {outcome.year} {outcome.kind}：")
    text.append_text(_result(outcome))
    found = "，".join(f"{severity.value} {outcome.count(severity)}" for severity in Severity)
    text.append(f"（{found}")
    if outcome.ended(Status.NOT_RUN):
        text.append("，").append_text(_rules(outcome, Status.NOT_RUN))
    return text.append("）")


def _cells(outcome: Outcome) -> dict[str, Text]:
    """Return the cells of a row by their headings."""
    own = (outcome.department, outcome.year, outcome.kind)
    found = (str(outcome.count(severity)) for severity in Severity)
    texts = (*map(Text, own), _result(outcome), *map(Text, found))
    rules = (_number(outcome, status) for status in Status)
    cells = dict(zip((*_OWN, *_RULES), (*texts, *rules), strict=True))
    return {**cells, _FILE: Text(outcome.file)}


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

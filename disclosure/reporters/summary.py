"""The end of a report: one row for each disclosure, and lines that count findings and rules."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, Status, display_width
from disclosure.reporters.line import StyledLine, line
from disclosure.reporters.outcome import Result
from disclosure.reporters.wrapping import broken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from disclosure.diagnostics import Diagnostic
    from disclosure.reporters.line import Stroke
    from disclosure.reporters.outcome import Outcome

    #: The cells of a row by their headings.
    _Cells: TypeAlias = Mapping[str, Stroke]

#: Left out of a narrow table where it is the same in every row.
_PERIOD = ("年度", "文种")
_OWN = ("部门", *_PERIOD, "结果", *(severity.value for severity in Severity))
_RULES = (f"规则{Status.HOLDS.value}", *(s.value for s in Status if s is not Status.HOLDS))
_NOT_RUN = Status.NOT_RUN.value
_FILE = "文件"
#: Columns of numbers, which stand to the right.
_COUNTED = frozenset((*_RULES, *(severity.value for severity in Severity)))
#: Columns between two cells. No lines: Chinese consoles draw them one or two columns wide.
_GAP = 2


def summary(outcomes: Sequence[Outcome], width: int) -> Iterator[StyledLine]:
    """Yield the lines of the widest table of the outcomes that fits ``width`` columns, or a list.

    How the rules ended is told where any rule was asked; in a narrow table only whether any was
    not run, since what was not looked at is never good. What a narrow table leaves out because
    it is the same in every row stands below it.
    """
    cells = _rows(outcomes)
    for headings in _choices(outcomes):
        widths = _widths(headings, cells)
        if sum(widths) + _GAP * (len(widths) - 1) <= width:
            yield from _table(headings, widths, cells)
            yield from _below(outcomes, headings)
            return
    for each in outcomes:
        yield from broken(_listed(each), width, 2 * _GAP)
    yield from _below(outcomes, _OWN)


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


def _widths(headings: Sequence[str], rows: Sequence[_Cells]) -> list[int]:
    """Return how wide each column is."""
    columns = ((heading, *{row[heading][0] for row in rows}) for heading in headings)
    return [max(map(display_width, column)) for column in columns]


def _below(outcomes: Sequence[Outcome], headings: Sequence[str]) -> Iterator[StyledLine]:
    """Yield the line on what the columns leave out: the year and kind of all rows, the folder."""
    folders = sorted({outcome.file.rpartition("/")[0] for outcome in outcomes if outcome.file})
    period = f"{outcomes[0].year} 年度{outcomes[0].kind}" if _PERIOD[0] not in headings else ""
    place = f"文件在 {'、'.join(folders)} 里" if folders and _FILE not in headings else ""
    if period or place:
        yield line("，".join(filter(None, (period, place))) + "。")


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


def ended(outcomes: Sequence[Outcome]) -> StyledLine:
    """Return the line that counts how the rules ended in all disclosures together."""
    strokes: list[str | Stroke] = ["规则："]
    excused = sum(each.excused for outcome in outcomes for each in outcome.obligations)
    totals: Counter[Status] = Counter()
    for tally in _tallies(outcomes):
        totals.update(tally)
    for status in Status:
        number = totals[status]
        strokes.append("" if status is Status.HOLDS else "，")
        strokes.append((f"{status.value} {number}", _style(status, number)))
        if status is Status.FAILS and excused:
            strokes.append(f"（例外 {excused} 处）")
        if status is Status.NOT_RUN and number:
            strokes.append(("（没有查，不算通过）", _style(status, number)))
    return line(*strokes, "。")


def _table(
    headings: Sequence[str], widths: Sequence[int], rows: Sequence[_Cells]
) -> Iterator[StyledLine]:
    """Yield the lines of a table; its head is bold."""
    heads = {heading: (heading, "bold") for heading in headings}
    for cells in (heads, *rows):
        yield _row([(heading, cells[heading]) for heading in headings], widths)


def _row(cells: Iterable[tuple[str, Stroke]], widths: Sequence[int]) -> StyledLine:
    strokes: list[Stroke] = []
    for (heading, (text, style)), width in zip(cells, widths, strict=True):
        space = " " * (width - display_width(text))
        padded = (space, text) if heading in _COUNTED else (text, space)
        strokes += ((each, style if each is text else "") for each in (*padded, " " * _GAP))
    while strokes and not strokes[-1][0].strip():
        strokes.pop()
    return StyledLine(tuple(strokes))


def _listed(outcome: Outcome) -> StyledLine:
    """Return an outcome in a line, for a terminal in which no table fits."""
    found = "，".join(f"{severity.value} {outcome.count(severity)}" for severity in Severity)
    not_run = outcome.ended(Status.NOT_RUN)
    told = (f"{Status.NOT_RUN.value} {not_run}", _style(Status.NOT_RUN, not_run))
    return line(
        f"{outcome.department} {outcome.year} {outcome.kind}：",
        _result(outcome),
        f"（{found}",
        *(("，", told) if not_run else ()),
        "）",
    )


def _rows(outcomes: Sequence[Outcome]) -> list[_Cells]:
    """Return the cells of all rows by their headings."""
    return [_cells(*each) for each in zip(outcomes, _tallies(outcomes), strict=True)]


def _cells(outcome: Outcome, totals: Counter[Status]) -> _Cells:
    own = ((each, "") for each in (outcome.department, outcome.year, outcome.kind))
    found = ((str(outcome.count(severity)), "") for severity in Severity)
    rules = ((str(totals[status]), _style(status, totals[status])) for status in Status)
    strokes = (*own, _result(outcome), *found, *rules, (outcome.file, ""))
    return dict(zip((*_OWN, *_RULES, _FILE), strokes, strict=True))


def _tallies(outcomes: Sequence[Outcome]) -> Iterator[Counter[Status]]:
    """Yield how often the rules of each outcome ended in which way; most are of few sorts."""
    known: dict[int, Counter[Status]] = {}
    for outcome in outcomes:
        mark = id(outcome.obligations)
        if mark not in known:
            known[mark] = Counter(each.status for each in outcome.obligations)
        yield known[mark]


def _result(outcome: Outcome) -> Stroke:
    draft = outcome.result is Result.DRAFT
    style = "yellow" if draft else "green" if outcome.result.is_good else "bold red"
    return outcome.result.value, style


def _style(status: Status, number: int) -> str:
    """Return the colour of a count: what was not looked at is never good."""
    if not number or status is Status.NOT_APPLICABLE:
        return ""
    return {Status.HOLDS: "green", Status.FAILS: "bold red"}.get(status, "bold yellow")

"""T29x: what the file of sources says: of cells, of keying, of figures that are gone."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from disclosure.check.equations.from_cells import (
    FromElsewhere,
    between,
    difference,
    quantity,
    unless_kept,
)
from disclosure.check.finding import Finding
from disclosure.check.identity import by_identity
from disclosure.check.naming import named
from disclosure.check.question import Question
from disclosure.check.scales import Weighed
from disclosure.check.unread import partly
from disclosure.diagnostics import Page, Severity
from disclosure.model import ZERO, Quantity
from disclosure.provenance import STATED, Imported, stated_path
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.check.case import Case
    from disclosure.check.equations.from_cells import Trace
    from disclosure.model import Stated

_WITHOUT = "没有来源文件"
#: So many are named; the rest is counted.
_MOST_NAMED = 5

_CELL = Page(
    "T291",
    "数与来源的单元格相同",
    "从工作簿导入的数，与来源文件里记着的那一格（哪个工作簿、工作表、单元格）是否相同；"
    "核对的合计也查。金额单位不同的，在末位的四舍五入以内算相同。",
    "导入以后又手工改过的数，没有别的关系把守时谁也看不出来；年初预算、“三公”、采购就是这样。",
    "手误的，照单元格改回来；工作簿更正了的，重新导入；有理由与报表不同的，"
    "在“例外”里写明理由和批准人。",
)
_GONE = Page(
    "T292",
    "来源文件里的数都还在",
    "来源文件里记着单元格或者录入核对的数，数据文件里是不是还填着。",
    "删去、改名、改由程序计算的数，来源就落空；也可能是误删。",
    "误删的，补上；确实不用填了的，重新导入一次（不再有的数，来源随着去掉），或者从来源文件里删去它那一行"
    "（每个数一行；删了最后一行的，上一行末尾的逗号也删去）。",
)
_KEYED = Page(
    "T293",
    "录入核对以后没有再改",
    "由第二个人录入核对过的数，现在填的与核对时是否相同。",
    "核对过的是当时的数；改了，核对就作废，这个数又没有人看过第二遍。",
    "误改的，改回来；改对了的，再运行 python build.py key 部门 年度，请第二个人重新录入。",
)


def _imported(case: Case) -> Mapping[str, Trace]:
    return case.sources.imported


def _keyed(case: Case) -> Mapping[str, Trace]:
    return case.sources.keyed


def _of_cell(kept: Trace) -> tuple[str, str, str]:
    where = kept.where if isinstance(kept, Imported) else ""
    return f" {where} ", "来源", ""


def _of_keying(kept: Trace) -> tuple[str, str, str]:
    by = "" if isinstance(kept, Imported) else f"；{kept.by} {kept.on} 的核对作废"
    return "录入核对时", "核对时", by


class _Cells(FromElsewhere):
    """Figures against their cells; totals that are stated have cells too, and guard nothing."""

    def check(self, case: Case) -> Iterator[Finding]:
        """Yield a finding for each figure, and for each stated total, that is another one."""
        yield from super().check(case)
        for path, stated in case.accounts.stated.items():
            trace, figure = case.sources.imported.get(stated_path(path)), case.figures.get(path)
            weighed = _weighed(stated, trace, figure.unit) if trace and figure else None
            if trace and figure and weighed and not weighed.holds:
                name = f"{STATED}的{named(path, case)}"
                message = difference(name, weighed, _of_cell(trace), figure.unit, case)
                yield Finding(((STATED, path),), message, self.page.fix)


class _Keyings(FromElsewhere):
    """Figures against the values that were keyed; one that was changed since is guarded no more."""

    def weigh(self, case: Case) -> Iterator[tuple[None, Weighed]]:
        """Yield each figure that is still the one that was keyed."""
        yield from (each for each in super().weigh(case) if each[1].holds)


def _weighed(stated: Stated, trace: Imported, unit: Unit) -> Weighed:
    typed = stated.as_amount if unit is Unit.AMOUNT else Quantity(Decimal(stated.text))
    other = quantity(trace.value, trace.unit, unit)
    slack = between(typed.slack, other.slack)
    return Weighed(typed.value or ZERO, "=", other.value or ZERO, slack, ())


def _gone(case: Case) -> Iterator[Finding]:
    """Yield a finding for each block of the file that has lost figures with a source."""
    for _, names in groupby(_without_figure(case), key=_block):
        paths = list(names)
        listed = "、".join(f"“{named(path, case)}”" for path in paths[:_MOST_NAMED])
        more = f"等 {len(paths)} 个数" if len(paths) > _MOST_NAMED else ""
        message = f"来源文件里有{listed}{more}，数据文件里没有填，或者写的是“未公布”"
        yield Finding((tuple(paths[0].split(".")),), message, _GONE.fix)


def _without_figure(case: Case) -> list[str]:
    known = case.once(by_identity)
    typed = {name for name, path in known.items() if case.figures[path].is_known}
    typed |= {stated_path(path) for path in case.accounts.stated}
    return sorted(
        {*case.sources.imported, *case.sources.keyed} - typed, key=lambda p: (_block(p), p)
    )


def _block(path: str) -> str:
    return path.partition(".")[0]


def _unless_cells(case: Case) -> str:
    lacking = _WITHOUT if case.sources.is_empty else "没有导入"
    return unless_kept(case, case.sources.imported, lacking)


def _unless_any(case: Case) -> str:
    return partly(case) or unless_kept(case, _imported(case) or _keyed(case), _WITHOUT)


def _unless_keyed(case: Case) -> str:
    lacking = _WITHOUT if case.sources.is_empty else "没有录入核对"
    return unless_kept(case, case.sources.keyed, lacking)


RULES = (
    _Cells(_imported, _CELL, Severity.ERROR, _unless_cells, _of_cell),
    Question(_gone, _GONE, Severity.WARNING, unless=_unless_any),
    _Keyings(_keyed, _KEYED, Severity.WARNING, _unless_keyed, _of_keying),
)

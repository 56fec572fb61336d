"""“三公”经费 and 机关运行经费 against 基本支出 by economic classification (X-15, X-16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOut, TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.record import accounts_of
from disclosure.compute.names import THREE_PUBLIC
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_OVERSEAS, _BUYING, _RUNNING, _HOSPITALITY = THREE_PUBLIC
#: 经济科目 of 基本支出 → the item that contains it.
_PARTS = {"31013": _BUYING, "30231": _RUNNING, "30217": _HOSPITALITY}
_OPERATIONS = "机关运行经费.决算"


def _parts(_: Case) -> Iterator[Equation]:
    for code, item in _PARTS.items():
        yield Equation.parse(f"基本支出经济分类.{code} <= 三公经费.{item}.决算", item)


def _receptions(case: Case) -> Iterator[Equation]:
    """Yield 公务接待费 as the sum of its two kinds; with one of them known, as not less."""
    whole = f"三公经费.{_HOSPITALITY}"
    kinds = [f"{whole}.{kind}.金额" for kind in ("外宾接待", "国内接待")]
    known = [path for path in kinds if path in case.figures and case.figures[path].is_known]
    if known:
        relation = "=" if known == kinds else "<="
        yield Equation(Side.of(known), relation, Side.of((f"{whole}.决算",)))


def _typed_operations(case: Case) -> bool:
    return accounts_of(case).agency_operations.actual is not None


def _unless_agencies(case: Case) -> str:
    if not accounts_of(case).is_agency_only:
        return "不全是行政、参公单位"
    return "" if _typed_operations(case) else "决算数由公用经费得出，没有另填"


def _unless_mixed(case: Case) -> str:
    if accounts_of(case).is_agency_only:
        return "全部是行政、参公单位"
    return "" if accounts_of(case).has_agency_operations else "没有行政、参公单位"


def _same_operations(_: Case) -> Iterator[Equation]:
    yield Equation.parse(f"{_OPERATIONS} = 基本支出经济分类.公用经费")


def _part_of_operations(_: Case) -> Iterator[Equation]:
    yield Equation.parse(f"{_OPERATIONS} <= 基本支出经济分类.公用经费")


def _operations_without_agency(case: Case) -> Iterator[Finding]:
    typed = accounts_of(case).agency_operations
    for key, value in (("决算", typed.actual), ("年初预算", typed.initial_budget)):
        if value is not None and value.value:
            message = "没有行政、参公单位，却填写了机关运行经费"
            yield Finding((("机关运行经费", key),), message, OPERATIONS_WITHOUT_AGENCY.fix)
            return


def _unless_no_agency(case: Case) -> str:
    return "有行政、参公单位" if accounts_of(case).has_agency_operations else ""


OPERATIONS_WITHOUT_AGENCY = Page(
    "T236",
    "没有行政单位就没有机关运行经费",
    "单位全部是（非参公的）事业单位时，是否填写了机关运行经费。",
    "机关运行经费只含行政和参公单位的公用经费；非参公的事业单位不填写，也不用说明（X-16）。",
    "删去“机关运行经费”；单位性质写错的，改“单位”下的“性质”。",
)
RULES: tuple[Rule, ...] = (
    TieOut(
        f"基本支出经济分类.30212 <= 三公经费.{_OVERSEAS}.决算",
        Page(
            "T231",
            "基本支出里的出国（境）费不大于“三公”",
            "基本支出的30212因公出国（境）费用，是否不大于“三公”经费的因公出国（境）费。",
            "公开09表含基本支出和项目支出，部分不能大于全部（X-15）。"
            "教学科研人员学术交流的出国费用不计入“三公”，所以只提醒。",
            "核对两个数；属于学术交流的不用改。",
        ),
        Severity.WARNING,
    ),
    TieOuts(
        _parts,
        Page(
            "T232",
            "基本支出里的三项不大于“三公”",
            "基本支出的31013公务用车购置、30231公务用车运行维护费、30217公务接待费，"
            "是否不大于“三公”经费里的同一项。",
            "公开09表含基本支出和项目支出，部分不能大于全部；反过来不要求相等（X-15）。",
            "核对经济分类的这一款和“三公”经费的这一项。",
        ),
    ),
    TieOuts(
        _receptions,
        Page(
            "T233",
            "公务接待费等于外宾接待加国内接待",
            "外宾接待与国内接待的金额之和，是否等于公务接待费；只公布了一种的，是否不大于它。",
            "公务接待费只分这两种，说明九要分别写明金额（F09-1）。",
            "核对三个数。",
        ),
    ),
    TieOuts(
        _same_operations,
        Page(
            "T234",
            "机关运行经费等于公用经费",
            "单位全部是行政、参公单位时，另填的机关运行经费决算数是否等于公用经费合计。",
            "机关运行经费与行政单位和参公事业单位一般公共预算财政拨款基本支出中的"
            "公用经费之和一致（X-16）。",
            "删去“决算”，由程序取公用经费；或者核对经济分类。",
        ),
        unless=_unless_agencies,
    ),
    TieOuts(
        _part_of_operations,
        Page(
            "T235",
            "机关运行经费不大于公用经费",
            "既有行政（参公）单位又有事业单位时，机关运行经费是否不大于全部单位的公用经费。",
            "公用经费合计还包括事业单位的公用经费（X-16）。",
            "核对机关运行经费决算数和经济分类。",
        ),
        unless=_unless_mixed,
    ),
    Question(_operations_without_agency, OPERATIONS_WITHOUT_AGENCY, unless=_unless_no_agency),
)

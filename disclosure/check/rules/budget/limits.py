"""What cannot be larger than what: “三公”经费, 机关运行经费, 政府采购, last year's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOut, TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.budget.record import budget_of
from disclosure.compute.names import ALL, GENERAL, THREE_PUBLIC
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule

_OVERSEAS, _BUYING, _RUNNING, _HOSPITALITY = THREE_PUBLIC
#: 经济科目 of 基本支出 → the item that contains it.
_PARTS = {"31013": _BUYING, "30231": _RUNNING, "30217": _HOSPITALITY}
_OPERATIONS = "机关运行经费.预算"
_WHOLE = f"支出.{GENERAL}.合计"
_LIMITS = (
    ("“三公”经费", "三公经费.合计.预算", _WHOLE),
    ("政府采购", "政府采购.合计.金额", f"支出.{ALL}.合计"),
    ("购买服务", "购买服务.合计.金额", f"支出.{ALL}.合计"),
)
_LAST = "上年预算"
_LAST_YEAR = (
    ("财政拨款收支总计", f"{_LAST}.财政拨款收支总计", f"{_LAST}.收支总计"),
    ("一般公共预算", f"{_LAST}.{GENERAL}", f"{_LAST}.收支总计"),
    ("本年收入", f"{_LAST}.本年收入", f"{_LAST}.收支总计"),
    ("本年支出", f"{_LAST}.本年支出", f"{_LAST}.收支总计"),
    ("机关运行经费", f"{_LAST}.机关运行经费", f"{_LAST}.{GENERAL}"),
    ("政府采购", f"{_LAST}.政府采购", f"{_LAST}.收支总计"),
    ("“三公”经费", "三公经费.合计.上年预算", f"{_LAST}.{GENERAL}"),
)


def _parts(_: Case) -> Iterator[Equation]:
    for code, item in _PARTS.items():
        yield Equation.parse(f"基本支出经济分类.{code} <= 三公经费.{item}.预算", item)


def _limits(case: Case) -> Iterator[Equation]:
    yield from (_limit(*each) for each in _LIMITS if case.figures[each[1]].is_known)


def _last_year(case: Case) -> Iterator[Equation]:
    for name, part, whole in _LAST_YEAR:
        figure = case.figures.get(part)
        if figure is not None and figure.is_known and whole in case.figures:
            yield _limit(name, part, whole)


def _limit(name: str, part: str, whole: str) -> Equation:
    return Equation(Side.of((part,)), "<=", Side.of((whole,)), name)


def _operations(case: Case) -> Iterator[Equation]:
    """Yield what 机关运行经费 is: where each unit says its 公用经费 it is that of some of them."""
    agencies = enumerate(budget_of(case).agencies, 1)
    own = [f"单位.{i}.支出.公用经费" for i, each in agencies if each.is_of_the_state]
    known = [path for path in own if path in case.figures and case.figures[path].is_known]
    if known:
        yield Equation(Side.of((_OPERATIONS,)), "=", Side.of(known))
    else:
        yield Equation.parse(f"{_OPERATIONS} <= 基本支出经济分类.公用经费")


def _unless_mixed(case: Case) -> str:
    budget = budget_of(case)
    if budget.is_agency_only:
        return "全部是行政、参公单位，由公用经费得出"
    return "" if budget.has_agency_operations else "没有行政、参公单位"


def _typed_operations(case: Case) -> Iterator[Finding]:
    """Yield 机关运行经费 that was typed where it follows, or where there is none."""
    budget = budget_of(case)
    if budget.agency_operations.budget is not None:
        has = "全部是行政、参公单位" if budget.is_agency_only else "没有行政、参公单位"
        message = f"{has}，不用写机关运行经费"
        yield Finding((("机关运行经费", "预算"),), message, _NEEDLESS.fix)


def _unless_needless(case: Case) -> str:
    budget = budget_of(case)
    mixed = budget.has_agency_operations and not budget.is_agency_only
    return "行政、参公与事业单位并存，要写" if mixed else ""


_NEEDLESS = Page(
    "T354",
    "机关运行经费只在几种单位并存时写",
    "单位全部是行政、参公单位，或者全部是（非参公的）事业单位时，是否写了机关运行经费。",
    "全部是行政、参公单位的，机关运行经费就是公用经费合计，由程序取数；事业单位没有机关运行经费（B07-2）。",
    "删去“机关运行经费”；单位性质写错的，改“单位”下的“性质”。",
)
RULES: tuple[Rule, ...] = (
    TieOuts(
        _parts,
        Page(
            "T351",
            "基本支出里的三项不大于“三公”预算",
            "基本支出的31013公务用车购置、30231公务用车运行维护费、30217公务接待费，"
            "是否不大于预算08表的同一项。",
            "预算08表含基本支出和项目支出，部分不能大于全部；反过来不要求相等（B08-2）。",
            "核对经济分类的这一款和“三公”经费的这一项。",
        ),
    ),
    TieOut(
        f"基本支出经济分类.30212 <= 三公经费.{_OVERSEAS}.预算",
        Page(
            "T352",
            "基本支出里的出国（境）费不大于“三公”预算",
            "基本支出的30212因公出国（境）费用，是否不大于预算08表的因公出国（境）费。",
            "预算08表含基本支出和项目支出，部分不能大于全部（B08-2）。"
            "教学科研人员学术交流的出国费用不计入“三公”，所以只提醒。",
            "核对两个数；属于学术交流的不用改。",
        ),
        Severity.WARNING,
    ),
    TieOuts(
        _operations,
        Page(
            "T353",
            "机关运行经费是行政、参公单位的公用经费",
            "既有行政（参公）单位又有事业单位时，机关运行经费是否等于行政、参公单位的公用经费之和；"
            "各单位没有写公用经费的，是否不大于全部单位的公用经费。",
            "公用经费合计还包括事业单位的公用经费，事业单位没有机关运行经费（B07-2）。",
            "核对机关运行经费、“单位”里的性质和公用经费。",
        ),
        unless=_unless_mixed,
    ),
    Question(_typed_operations, _NEEDLESS, Severity.WARNING, _unless_needless),
    TieOuts(
        _limits,
        Page(
            "T355",
            "预算里部分不大于全部",
            "“三公”经费是否不大于一般公共预算支出，政府采购、购买服务是否不大于本年支出。",
            "部分不能大于全部；常见的原因是把元当成了万元（B08-1、B12-1）。",
            "核对两个数和它们的单位。",
        ),
        Severity.WARNING,
    ),
    TieOuts(
        _last_year,
        Page(
            "T356",
            "上年预算里部分不大于全部",
            "“上年预算”的本年收支、财政拨款、一般公共预算、政府采购是否不大于收支总计，"
            "机关运行经费和“三公”经费是否不大于一般公共预算。",
            "上年数抄错一位，增减额和幅度都会错，还会要求说明并没有发生的变化（B-1）。",
            "照上年公开的预算核对。",
        ),
        Severity.WARNING,
    ),
)

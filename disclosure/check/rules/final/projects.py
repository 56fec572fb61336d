"""预算绩效: what was evaluated, fund by fund, against the 项目支出 that it is a part of (A-3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.equations.equation import Equation, Side
from disclosure.check.equations.tie_out import TieOuts
from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.check.rules.final.record import accounts_of
from disclosure.compute.final.projects import COLUMNS, COUNTS, EVALUATED, MONEY, NUMBER
from disclosure.compute.names import ALL, PROJECT
from disclosure.diagnostics import Page, Severity
from disclosure.model.final import GENERAL_MONEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule


def _evaluated(case: Case, *, printed: bool) -> Iterator[Equation]:
    """Yield for each fund what was spent on its projects, as a part of its 项目支出."""
    for money, fund in MONEY.items():
        part, whole = f"{EVALUATED}.{money}.{COLUMNS[1]}", f"支出.{fund}.{PROJECT}"
        if part in case.figures and _has_share(case, whole) is printed:
            yield Equation(Side.of((part,)), "<=", Side.of((whole,)), money)


def _has_share(case: Case, whole: str) -> bool:
    """Whether the share is printed: it may be, and nothing that was refunded lessens the whole."""
    refunded = any((each.value or 0) < 0 for each in case.figures.addends_of(whole))
    return accounts_of(case).performance.share is None and not refunded


def _with_share(case: Case) -> Iterator[Equation]:
    yield from _evaluated(case, printed=True)


def _without_share(case: Case) -> Iterator[Equation]:
    yield from _evaluated(case, printed=False)


def _budgets(case: Case) -> Iterator[Equation]:
    """Yield the budgets of all evaluated projects, as a part of the whole department's."""
    whole = "预算绩效.整体.全年预算"
    paths = (f"{EVALUATED}.{money}.{COLUMNS[0]}" for money in MONEY)
    parts = [path for path in paths if path in case.figures]
    if parts and whole in case.figures:
        yield Equation(Side.of(parts), "<=", Side.of((whole,)))


def _unless_shown(case: Case) -> str:
    return "" if any(_with_share(case)) else "不印占比"


def _unless_hidden(case: Case) -> str:
    return "" if any(_without_share(case)) else "占比印出来，见 T267"


def _listed(case: Case) -> Iterator[Equation]:
    """Yield for each fund that is stated in total how much of it the list has."""
    projects = accounts_of(case).performance.projects.items()
    for money in MONEY:
        names = [name for name, each in projects if each.money == money and not each.part_of]
        for column in COLUMNS if names else ():
            stated = _stated(case, money, column)
            if stated:
                left = Side.of(f"预算绩效.项目.{name}.{column}" for name in names)
                yield Equation(left, "<=", Side.of((stated,)), f"{money}{column}")


def _stated(case: Case, money: str, column: str) -> str:
    """Return the path at which 项目汇总 states a column of a fund; empty where it does not."""
    paths = (f"{COUNTS}.{money}.{column}", f"{COUNTS}.{column}")
    usable = paths if money == GENERAL_MONEY else paths[:1]
    return next((path for path in usable if path in case.figures), "")


def _too_many(case: Case) -> Iterator[Finding]:
    """Yield where more projects are listed than 项目汇总 says there are."""
    projects = accounts_of(case).performance.projects.items()
    for money in MONEY:
        stated = _stated(case, money, NUMBER)
        number = case.figures[stated].value if stated else None
        names = [name for name, each in projects if each.money == money and not each.part_of]
        if number is not None and len(names) > number:
            over = len(names) - number
            message = f"{money}项目列出了 {len(names)} 个，项目汇总只有 {number} 个，多 {over} 个"
            yield Finding((stated, ("预算绩效", "项目")), message, _TOO_MANY.fix)


def _unless_stated(case: Case) -> str:
    return "" if accounts_of(case).performance.counts else "没有写项目汇总"


def _nothing_evaluated(case: Case) -> Iterator[Finding]:
    performance, spent = accounts_of(case).performance, f"支出.{ALL}.{PROJECT}"
    value = case.figures[spent].value
    if value and value > 0 and not performance.projects and not performance.counts:
        message = "有项目支出，但没有写任何项目的绩效自评，也没有写项目的个数和金额"
        yield Finding((("预算绩效",), spent), message, _NOTHING.fix)


_FIX = (
    "核对各项目的执行数；项目用的不是一般公共预算的，在项目里写“资金”（政府性基金、国有资本经营、"
    "其他资金）；一个项目有几种资金的，只写这种资金的部分"
)
_NOTHING = Page(
    "T258",
    "项目支出有自评",
    "有项目支出的部门，有没有写项目绩效自评。",
    "说明十三要写自评项目的个数、资金和占项目支出的比例（N-11）；没有写，这一句就不印。",
    "在“预算绩效”的“项目”下补写；不逐个列出的，写“项目汇总: {个数: …, 预算数: …}”；"
    "项目确实不用自评或者涉密的，不用改。",
)
_LISTED = Page(
    "T266",
    "列出的项目不超过项目汇总",
    "写了“项目汇总”的资金，“项目”下逐个列出的项目，预算数、执行数之和是否不超过汇总的数。",
    "说明十三印汇总的数；列出的是其中一部分，部分不能大于全部（A-3）。",
    "核对“项目汇总”和列出的项目；写错资金的，改项目的“资金”。",
)
_TOO_MANY = Page(
    "T268",
    "列出的项目个数不超过项目汇总",
    "写了“项目汇总”的资金，“项目”下逐个列出的项目，是不是比汇总的个数多。",
    "说明十三印汇总的个数，附件里是逐个列出的项目，两处不能矛盾（N-11）。",
    "改“项目汇总”的个数；逐个都列出来的，删去“项目汇总”，个数由程序数。",
)
RULES: tuple[Rule, ...] = (
    TieOuts(
        _without_share,
        Page(
            "T251",
            "项目执行数合计不大于项目支出",
            "“项目占比”写了未公布、或者项目支出里有冲回（负数）时，每一种资金的各个项目"
            "（不含写了“上级项目”的）执行数之和，是否不大于这种资金的项目支出。",
            "自评项目的资金是项目支出的一部分；占比不印，读者还是会拿这两个数相比（A-3、N-11）。",
            f"{_FIX}；确有道理的不用改。",
        ),
        Severity.WARNING,
        unless=_unless_hidden,
    ),
    TieOuts(
        _with_share,
        Page(
            "T267",
            "项目占比不超过100%",
            "每一种资金的各个项目（不含写了“上级项目”的）执行数之和，是否不大于这种资金的项目支出。",
            "自评项目的资金是项目支出的一部分，印出来的占比不能超过100%；"
            "分子分母是同一种资金，同是决算数（A-3、N-11）。",
            f"{_FIX}，分不出来的，在“项目占比”写 {{未公布: 理由}}，占比就不印。",
        ),
        unless=_unless_shown,
    ),
    Question(_nothing_evaluated, _NOTHING, Severity.WARNING),
    TieOuts(
        _budgets,
        Page(
            "T259",
            "项目预算合计不大于整体全年预算",
            "各个项目（不含写了“上级项目”的）预算数之和，是否不大于部门整体的全年预算数。",
            "整体全年预算含基本支出和全部项目，部分不能大于全部（A-2、A-3）。",
            "核对各项目的预算数和整体的全年预算。",
        ),
        Severity.WARNING,
    ),
    TieOuts(_listed, _LISTED, unless=_unless_stated),
    Question(_too_many, _TOO_MANY, unless=_unless_stated),
)

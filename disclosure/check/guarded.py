"""Which typed figures an equation guards, and why no equation can guard the others.

A figure is guarded when an independent fact meets it in an equation that must hold: changing it
alone breaks that equation. What the rules guard is read off their equations, so that a new rule
guards at once what it weighs. Where no equation stands, only a second pair of eyes helps.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from disclosure.check.equations.weighing import is_weighing
from disclosure.compute import SUMS, Fact, Formula
from disclosure.diagnostics import Severity
from disclosure.model import ZERO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from disclosure.check.case import Case
    from disclosure.check.rule import Rule
    from disclosure.check.scales import Weighed
    from disclosure.diagnostics import Pointer

    Terms = tuple[tuple[int, str], ...]

#: Why no equation guards a family of figures: the longest prefix of the path that stands here.
WHY: Mapping[str, str] = {
    "收入": "这笔收入的支出或者结转没有公布，没有另一处的数与它相遇。",
    "支出": "这笔支出的收入或者结转没有公布，没有另一处的数与它相遇。",
    "结转结余": "同一类资金的收入或者支出没有公布，没有另一处的数与它相遇。",
    "基本支出经济分类": "按功能分类的基本支出没有公布，没有另一处的数与它相遇。",
    "年初预算": "决算报表里没有年初预算，别处也不再出现；批复的合计写进“核对”，就能核对各项。",
    "三公经费": "“三公”经费含基本支出和项目支出，别处只有它的一部分，只能核对大小；"
    "公开09表的合计写进“核对”，就能核对各项。",
    "三公经费.因公出国境费.团组数": "团组数只在这里出现，只能核对有钱有数。",
    "三公经费.因公出国境费.人次": "人次只在这里出现。",
    "三公经费.公务用车购置费.购置数": "购置数只在这里出现，只能核对有钱有数。",
    "三公经费.公务用车运行维护费.保有量": "保有量只含开支财政拨款的车辆，只能核对不大于车辆总数。",
    "三公经费.公务接待费.外宾接待.批次": "批次只在这里出现，只能核对有钱有数。",
    "三公经费.公务接待费.外宾接待.人次": "人次只在这里出现。",
    "三公经费.公务接待费.国内接待.批次": "批次只在这里出现，只能核对有钱有数。",
    "三公经费.公务接待费.国内接待.人次": "人次只在这里出现。",
    "机关运行经费": "年初预算数只在这里出现；部门里有事业单位的，决算数只是公用经费的一部分，"
    "只能核对大小。",
    "政府采购": "采购支出在别的表里没有对应的数；报表里的采购总额写进“核对”，就能核对各类。",
    "政府采购.小微企业": "小微企业的金额是中小企业的一部分，只能核对大小。",
    "国有资产": "辆数和台数来自资产台账；报表里的车辆合计写进“核对”，就能核对各种车辆。",
    "预算绩效": "自评的预算数、执行数是部门支出的一部分，只能核对大小；得分是评出来的，"
    "只能核对不大于分值和满分，项目的总分写进“核对”，就能核对各项得分。",
    "预算绩效.整体": "全年预算数只在自评表里出现；得分是评出来的，并且折算成总分，只能核对不大于"
    "分值和满分。",
    "上年": "上年的数抄自上年公开稿；上年也用本程序的，与上年的文件核对。",
    "概况": "人数来自人事部门，别处不再出现。",
    "单位": "部门的同一个数没有写，没有另一处的数与它相遇。",
    "项目": "分值和权重由人定，只能核对合计；前两年的预算和执行、资产配置在别的文件里，"
    "别处不再出现。",
    "购买服务": "购买服务在别的表里没有对应的数；合计写进“核对”，就能核对各项。",
    "上年预算": "上年的数抄自上年公开的预算；上年也用本程序的，与上年的文件核对。",
}


def guarded(case: Case) -> frozenset[str]:
    """Return the paths of the typed figures that an equation guards."""
    return frozenset(tolerances(case))


def unguarded(case: Case) -> tuple[str, ...]:
    """Return the paths of the typed figures that no equation guards, in the order of the file."""
    known = guarded(case)
    return tuple(path for path in typed(case) if path not in known)


def why(path: str) -> str:
    """Say why no equation guards a figure; empty for a figure of a family that is not known."""
    steps = path.split(".")
    prefixes = (".".join(steps[:size]) for size in range(len(steps), 0, -1))
    return next((WHY[prefix] for prefix in prefixes if prefix in WHY), "")


def typed(case: Case) -> tuple[str, ...]:
    """Return the paths of all typed figures with a value, in the order of the file."""
    order = {pointer: index for index, pointer in enumerate(_pointers(case.facts, ()))}
    places = {
        figure.path: order[figure.origin.pointer]
        for figure in case.figures.values()
        if isinstance(figure.origin, Fact) and figure.is_known
    }
    return tuple(sorted(places, key=places.__getitem__))


def _pointers(data: object, above: Pointer) -> Iterator[Pointer]:
    yield above
    items = enumerate(data) if isinstance(data, list) else ()
    for key, item in data.items() if isinstance(data, dict) else items:
        yield from _pointers(item, (*above, key))


def tolerances(case: Case) -> Mapping[str, Decimal]:
    """Return by how much each guarded figure may be wrong unnoticed (元, or as counted).

    It is nought in a file kept in 元; in 万元 it is what rounding may hold apart.
    """
    found: dict[str, Decimal] = {}
    for rule in case.rules:
        for path, unnoticed in guards(rule, case):
            found[path] = min(unnoticed, found.get(path, unnoticed))
    return found


def guards(rule: Rule, case: Case) -> Iterator[tuple[str, Decimal]]:
    """Yield the typed figures that a rule's equations guard, each with its tolerance.

    Only equalities guard; what an exception excuses does not.
    """
    if not is_weighing(rule) or rule.severity is Severity.NOTE or rule.inapplicable(case):
        return
    excused = {waiver.path for waiver in case.accounts.waivers if waiver.code == rule.code}
    for _, weighed in rule.weigh(case):
        if weighed.relation == "=" and not excused & {"", *_names(weighed, case)}:
            yield from _guarded_by(weighed, case)


def _names(weighed: Weighed, case: Case) -> Iterator[str]:
    for each in weighed.addends(case.figures):
        yield each.at if isinstance(each.at, str) else ".".join(map(str, each.at))


def _guarded_by(weighed: Weighed, case: Case) -> Iterator[tuple[str, Decimal]]:
    figures = case.figures
    terms = _opened(weighed, case)
    out = weighed.difference
    if weighed.typed:
        out = sum((each.sign * each.value for each in weighed.typed), ZERO)
        out += sum((sign * (figures[path].value or ZERO) for sign, path in terms), ZERO)
    slack = weighed.slack + sum((figures.slack_of(path) for _, path in terms), ZERO)
    slack -= sum((figures.slack_of(path) for _, path in weighed.terms), ZERO)
    net: Counter[str] = Counter()
    for sign, path in terms:
        for fact in _facts(path, case):
            net[fact] += sign
    for path, times in net.items():
        if times:
            yield path, (abs(out) + slack) / abs(times)


def _opened(weighed: Weighed, case: Case) -> Terms:
    """Return the terms; of a stated total its parts, which are what is held against it."""
    if not weighed.typed:
        return weighed.terms
    return tuple(
        (sign, part) for sign, path in weighed.terms for part in _parts(path, case) or (path,)
    )


def _facts(path: str, case: Case) -> Iterator[str]:
    """Yield the facts that reach a figure; an approved total stands before its parts."""
    if isinstance(case.figures[path].origin, Fact):
        yield path
    elif not _is_approved(path, case):
        for part in _parts(path, case):
            yield from _facts(part, case)


def _parts(path: str, case: Case) -> Iterable[str]:
    origin = case.figures[path].origin
    return origin.inputs if isinstance(origin, Formula) and origin.operation in SUMS else ()


def _is_approved(path: str, case: Case) -> bool:
    """Whether a stated total takes the place of the sum of its rounded parts."""
    stated = case.accounts.stated.get(path)
    if stated is None or not case.figures.slack_of(path):
        return False
    return bool(stated.as_amount.value == case.figures[path].value)

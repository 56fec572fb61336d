"""T27x: a department against its units where all are given: the units together are the department.

Transfers between them are netted: what units book as 上级补助收入 and the department's own unit as
对附属单位补助支出 may both be left out of the department's sum, by the same amount; so may
附属单位上缴收入 and 上缴上级支出.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.case import Absence
from disclosure.check.equations.across import Across, common_codes, typed_codes
from disclosure.check.equations.across_files import AcrossFiles
from disclosure.check.rule import Unread
from disclosure.check.rules.final.record import accounts_of
from disclosure.compute.final.names import PURCHASES, SOURCES, THREE_PUBLIC_COLUMNS, natures_of
from disclosure.compute.names import FUNDS, NATURES, OTHER, THREE_PUBLIC
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from disclosure.check.case import Case, Neighbour

_NOT_READ = Absence("没有读入这个单位的文件", is_broken=True)
_SUBSIDY, _REMITTANCE = "上级补助收入", "附属单位上缴收入"
_TO_UNIT, _TO_SUPERIOR = "对附属单位补助支出", "上缴上级支出"
#: Income and expenditure of the two transfers within a department.
_TRANSFERS = (
    (f"收入.{_SUBSIDY}.合计", f"支出.{OTHER}.{_TO_UNIT}"),
    (f"收入.{_REMITTANCE}.合计", f"支出.{OTHER}.{_TO_SUPERIOR}"),
)
_EQUIPMENT = (
    "单价100万元以上设备",
    "单价50万元以上通用设备",
    "单价100万元以上专用设备",
)
_FIX = "对照各单位的文件，看是漏汇总了单位，还是有一方填错。按规定可以不等的，写进“例外”。"


def _units(case: Case) -> tuple[Neighbour, ...]:
    return case.units


def _unless(case: Case) -> str:
    """Say why the units cannot be added up: this is no sum, or not all of them are there."""
    agencies = accounts_of(case).agencies
    if accounts_of(case).scope != "部门汇总":
        return f"口径是“{accounts_of(case).scope}”，不汇总各单位"
    without = [agency.name for agency in agencies if not agency.folder]
    if without:
        return f"没有写文件夹的单位：{'、'.join(without)}"
    there = {unit.slug for unit in case.units}
    missing = (agency for agency in agencies if agency.folder not in there)
    absent = {each.name: case.absent.get(each.folder, _NOT_READ) for each in missing}
    words = "；".join(f"{name}：{each.why}" for name, each in absent.items())
    is_unread = bool(absent) and all(each.is_broken for each in absent.values())
    return Unread(words) if is_unread else words


def _common(case: Case, *keys: str) -> tuple[str, ...]:
    """Return the items of a block at the level that all the files have in common."""
    files = (case.facts, *(unit.loaded.data for unit in case.units))
    return common_codes(*(typed_codes(facts, *keys) for facts in files))


def _income(case: Case) -> Iterator[Across]:
    for source in SOURCES:
        if source not in (_SUBSIDY, _REMITTANCE):
            yield from (Across.same(f"收入.{source}.{c}") for c in _common(case, "收入", source))


def _expenditure(case: Case) -> Iterator[Across]:
    for fund in FUNDS:
        natures = [each for each in natures_of(fund) if each not in (_TO_UNIT, _TO_SUPERIOR)]
        for code in _common(case, "支出", fund):
            yield from (Across.same(f"支出.{fund}.{code}.{nature}") for nature in natures)
            if _is_whole(case, f"支出.{fund}.{code}"):
                yield Across.same(f"支出.{fund}.{code}.合计")


def _is_whole(case: Case, path: str) -> bool:
    """Whether some file knows what was spent on an item and not on what nature."""
    files = (case.figures, *(unit.figures for unit in case.units))
    found = (each.get(f"{path}.{NATURES[0]}") for each in files)
    return any(figure is not None and figure.value is None for figure in found)


def _transfers(_: Case) -> Iterator[Across]:
    for income, spending in _TRANSFERS:
        netted = ((1, income), (-1, spending))
        yield Across(netted, netted)
        yield from (Across(((1, each),), ((1, each),), "<=") for each in (income, spending))


def _balances(case: Case) -> Iterator[Across]:
    for when in ("年初", "年末"):
        for fund in FUNDS:
            codes = _common(case, "结转结余", when, fund)
            yield from (Across.same(f"结转结余.{when}.{fund}.{code}") for code in codes)
    yield from map(Across.same, ("结转结余.使用非财政拨款结余", "结转结余.结余分配"))


def _economic(case: Case) -> Iterator[Across]:
    for code in _common(case, "基本支出经济分类"):
        yield Across.same(f"基本支出经济分类.{code}")
    yield Across.same("机关运行经费.决算")


def _three_public(_: Case) -> Iterator[Across]:
    for item in THREE_PUBLIC:
        yield from (Across.same(f"三公经费.{item}.{column}") for column in THREE_PUBLIC_COLUMNS)


def _procurement(_: Case) -> Iterator[Across]:
    for category in PURCHASES:
        for column in ("金额", "中小企业"):
            yield Across.same(f"政府采购.{category}.{column}")
    yield Across.same("政府采购.小微企业")


def _assets(case: Case) -> Iterator[Across]:
    for kind in _common(case, "国有资产", "车辆"):
        yield Across.same(f"国有资产.车辆.{kind}")
    for kind in _EQUIPMENT:
        yield Across.same(f"国有资产.{kind}")


def _rule(
    code: str, what: str, where: str, equations: Callable[[Case], Iterable[Across]], more: str = ""
) -> AcrossFiles:
    page = Page(
        code,
        f"部门{what}等于各单位之和",
        f"“单位”各写了文件夹时，{where}：部门汇总数是否等于各单位文件之和；"
        f"级次不同的按较粗的一级比。{more}",
        "部门决算由各单位决算汇总而成，部门和单位分别公开，两边的数必须对得上；"
        "金额单位为万元时，允许每个四舍五入的数带来半个末位的尾差。",
        _FIX,
    )
    return AcrossFiles(
        equations, page, Severity.ERROR, _unless, others=_units, sides=("部门", "各单位之和")
    )


RULES = (
    _rule("T271", "收入", "每种收入来源的每个科目", _income),
    _rule("T272", "支出", "每类资金每个科目的基本支出、项目支出、经营支出", _expenditure),
    _rule("T273", "结转结余", "每类资金的年初、年末结转和结余，使用结余和结余分配", _balances),
    _rule("T274", "经济分类", "公开06表的每个经济科目，机关运行经费", _economic),
    _rule("T275", "“三公”经费", "公开09表各项的全年预算和决算", _three_public),
    _rule("T276", "政府采购", "货物、工程、服务的金额和授予中小企业、小微企业的金额", _procurement),
    _rule("T277", "车辆和设备", "各类车辆和大型设备的数量", _assets),
    _rule(
        "T278",
        "内部补助、上缴抵销后",
        "上级补助收入减对附属单位补助支出，附属单位上缴收入减上缴上级支出",
        _transfers,
        "部门汇总时内部往来可以抵销，两边抵销的要同样多，抵销以后不能比各单位之和还多。",
    ),
)

"""What a text says of a figure of this disclosure by a name that no other number has.

Prose on performance and key work is full of numbers of other things; only a clause that is one of
these names, and words of its own year and department, speaks of the figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from itertools import product

_THREE = "三公经费"
_FUNDS = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")


class Bearers(Enum):
    """Who else may have a number of the same name: then the words around must say whose it is."""

    NOBODY = "只有部门有"
    PROJECTS = "项目也会有"
    ANYBODY = "谁都会有"


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name and the figure that it is.

    ``loosely`` are paths, and what stands below them, that people call so as well; ``unit`` is
    what is counted, ``%`` for a rate, empty for an amount. Where the two figures of ``only_if``
    differ, the name may mean more than the figure.
    """

    name: re.Pattern[str]
    path: str
    loosely: tuple[str, ...] = ()
    bearers: Bearers = Bearers.NOBODY
    unit: str = ""
    only_if: tuple[str, ...] = ()

    def may_mean(self, path: str) -> bool:
        """Tell whether a figure may be called by this name."""
        return path == self.path or any(
            path == each or path.startswith(f"{each}.") for each in self.loosely
        )


def _name(pattern: str, path: str, *loosely: str) -> OwnName:
    return OwnName(re.compile(pattern), path, loosely)


def _in_projects(pattern: str, path: str, *loosely: str) -> OwnName:
    return OwnName(re.compile(pattern), path, loosely, Bearers.PROJECTS)


def _anybody(pattern: str, path: str, *loosely: str) -> OwnName:
    return OwnName(re.compile(pattern), path, loosely, Bearers.ANYBODY)


def _counted(pattern: str, path: str, unit: str, *loosely: str) -> OwnName:
    return OwnName(re.compile(pattern), path, loosely, unit=unit)


def _basic(kind: str) -> OwnName:
    """Return the name of a part of 基本支出, which the file knows for 一般公共预算 alone."""
    alone = ("支出.全部资金.基本支出", f"支出.{_FUNDS[0]}.基本支出")
    path = f"基本支出经济分类.{kind}"
    return OwnName(re.compile(kind + _SPENT), path, (), Bearers.ANYBODY, only_if=alone)


def _carried(when: str) -> OwnName:
    block = f"结转结余.{when}"
    kinds = tuple(f"{block}.{fund}.合计" for fund in (*_FUNDS, "其他资金"))
    pattern = f"{when}(?:结转和?结余|结转)(?:资金)?"
    return _in_projects(pattern, f"{block}.合计", f"{block}.财政拨款", *kinds)


def _spending(kind: str) -> OwnName:
    funds = (*_FUNDS, "财政拨款", "其他资金")
    return _in_projects(kind, f"支出.全部资金.{kind}", *(f"支出.{fund}.{kind}" for fund in funds))


_GRANTS = tuple(f"支出.{fund}.合计" for fund in _FUNDS)
_TOTAL = "(?:决算数?)?(?:合计|总额|总数)|{0}决算数?"
_SPENT = "(?:支出)?"
_FLEET = "国有资产.车辆"
_HELD = f"{_THREE}.公务用车运行维护费.保有量"
_HOME = f"{_THREE}.公务接待费.国内接待"

#: The names, those that contain others first.
OWN_NAMES: tuple[OwnName, ...] = (
    _anybody("收入" + _TOTAL.format("收入"), "收入.全部资金.合计"),
    _anybody("支出" + _TOTAL.format("支出"), "支出.全部资金.合计"),
    _in_projects("收入总计", "收入.总计", "财政拨款.收入总计"),
    _in_projects("支出总计|支总计", "支出.总计", "财政拨款.支出总计.合计"),
    _name("收支总计|收入支出总计", "收入.总计"),
    _in_projects("财政拨款收入", "收入.财政拨款.合计", *(f"收入.{fund}.合计" for fund in _FUNDS)),
    _in_projects("财政拨款支出", "支出.财政拨款.合计", *_GRANTS),
    *(
        _in_projects(f"{fund.replace('预算', '(?:预算)?')}{side}", f"{side}.{fund}.合计")
        for fund, side in product(_FUNDS, ("收入", "支出"))
    ),
    *(
        _anybody(income, f"收入.{income}.合计")
        for income in ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    ),
    _spending("基本支出"),
    _spending("项目支出"),
    _basic("人员经费"),
    _basic("公用经费"),
    _carried("年初"),
    _carried("年末"),
    _name(f"机关运行经费{_SPENT}", "机关运行经费.决算"),
    _name(f"“?三公”?经费”?{_SPENT}", f"{_THREE}.合计.决算"),
    _in_projects(f"因公出国境(?:费用?)?{_SPENT}", f"{_THREE}.因公出国境费.决算"),
    _in_projects(
        f"公务用车购置(?:及|和|与)运行(?:维护)?费{_SPENT}",
        f"{_THREE}.公务用车购置及运行维护费.决算",
    ),
    _in_projects(f"公务用车购置费{_SPENT}", f"{_THREE}.公务用车购置费.决算"),
    _in_projects(f"公务用车运行(?:维护)?费{_SPENT}", f"{_THREE}.公务用车运行维护费.决算"),
    _in_projects(f"公务接待(?:费用?{_SPENT}|支出)", f"{_THREE}.公务接待费.决算"),
    _name("政府采购(?:支出)?(?:总额|总金额|总规模)", "政府采购.合计.金额"),
    _in_projects("政府采购(?:支出|金额|规模)", "政府采购.合计.金额"),
    *(
        _in_projects(f"政府采购{what}支出", f"政府采购.{what}.金额")
        for what in ("货物", "工程", "服务")
    ),
    _in_projects("授予中小企业合同金额", "政府采购.合计.中小企业"),
    _in_projects("授予小微企业合同金额", "政府采购.小微企业"),
    _counted(
        "(?:共有|现有|实有|拥有|保有)(?:公务用车|公车|车辆)|(?:公务用车|公车)(?:保有量|总数|数量)?"
        "|车辆(?:保有量|总数|合计|总计)",
        f"{_FLEET}.合计", "辆", _HELD, _FLEET,
    ),
    _counted("国内(?:公务)?接待", f"{_HOME}.批次", "批次"),
    _counted("国内(?:公务)?接待", f"{_HOME}.人次", "人次"),
    _counted("因公出国境团组数?", f"{_THREE}.因公出国境费.团组数", "个"),
    _counted("因公出国境(?:团组数?)?", f"{_THREE}.因公出国境费.人次", "人次"),
    _counted("单价100万元以上的?(?:专用|通用)?设备", "国有资产.单价100万元以上设备", "台"),
)  # fmt: skip

_YEAR = r"(?:19|20)\d\d年"
#: Words that say: this year's, of the department as a whole.
MARKED = (
    rf"{_YEAR}度?|本年度?|年度|[本我](?:部门|单位|[局办委院校街镇乡站所]|中心|机关)"
    "|部门|单位|决算"
)
_BEFORE = (
    rf"截至|{MARKED}|[当今全]年度?|12月(?:31日|底)|年?底|全口径|实际|总?共|合计"
    "|实现|发生|支出|列支|[：:的]"
)
_AFTER = (
    "(?:支出|决算数?|数额?|合计|共计|总额|总计|金额|资金|规模|为|是|达到?|实际|完成|发生|全年"
    "|[共现实]?有|共|计|[：:])*"
)


def own_name(clause: str, unit: str, names: tuple[str, ...], *, is_project: bool) -> OwnName | None:
    """Return what a clause names and nothing else; ``unit`` is empty for an amount.

    ``names`` are those of the department; ``is_project`` where the text is one project's.
    """
    whose = "|".join(map(re.escape, names)) or "本部门"
    for each in OWN_NAMES:
        if each.unit != unit or not each.name.search(clause):
            continue
        whole = f"(?P<before>(?:{_BEFORE}|{whose})*)(?:{each.name.pattern}){_AFTER}"
        match = re.fullmatch(whole, clause)
        if match and (
            _is_nobodys(each, is_project=is_project)
            or re.search(f"{MARKED}|{whose}", match["before"])
        ):
            return each
    return None


def _is_nobodys(each: OwnName, *, is_project: bool) -> bool:
    """Tell whether a name needs no word that says whose number it is."""
    if each.bearers is Bearers.PROJECTS:
        return not is_project
    return each.bearers is Bearers.NOBODY

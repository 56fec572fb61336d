"""Which of our figures stands in which cell of the nine published tables, and in which sentence.

The tables follow rules; figures of the sentences are listed in ``mapping-*.yaml``. A target is a
figure path, or text with a prefix as explained at the top of ``mapping-qingshan.yaml``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.publications.figures import edition_of
from tests.publications.form import form
from tests.publications.publication import read

if TYPE_CHECKING:
    from collections.abc import Iterator

GENERAL = "一般公共预算财政拨款"
#: Rows of the tables by code, and the parts of annexes that repeat: pattern → target.
RULES = tuple(
    (re.compile(pattern), target)
    for pattern, target in (
        (r"公开02表/合计/本年收入合计", r"收入.全部资金.合计"),
        (r"公开02表/合计/财政拨款收入", r"收入.财政拨款.合计"),
        (r"公开02表/合计/(.+收入)", r"收入.\1.合计"),
        (r"公开02表/科目/(\d+)/本年收入合计", r"收入.全部资金.\1"),
        (r"公开02表/科目/(\d+)/财政拨款收入", r"收入.财政拨款.\1"),
        (r"公开02表/科目/(\d+)/(.+收入)", r"收入.\2.\1"),
        (r"公开03表/合计/本年支出合计", r"支出.全部资金.合计"),
        (r"公开03表/合计/(.+)", r"支出.全部资金.\1"),
        (r"公开03表/科目/(\d+)/本年支出合计", r"支出.全部资金.\1.合计"),
        (r"公开03表/科目/(\d+)/(.+)", r"支出.全部资金.\1.\2"),
        (r"公开05表/合计/小计", rf"支出.{GENERAL}.合计"),
        (r"公开05表/合计/(.+)", rf"支出.{GENERAL}.\1"),
        (r"公开05表/科目/(\d+)/小计", rf"支出.{GENERAL}.\1.合计"),
        (r"公开05表/科目/(\d+)/(.+)", rf"支出.{GENERAL}.\1.\2"),
        (r"公开06表/(?:人员|公用)经费/(\d+)/决算数", r"基本支出经济分类.\1"),
        (r"公开06表/(人员经费|公用经费)合计", r"基本支出经济分类.\1"),
        (r"情况说明/五\(三\)_具体情况/(\d+)/年初预算", r"年初预算.\1"),
        (r"情况说明/五\(三\)_具体情况/(\d+)/支出决算", rf"支出.{GENERAL}.\1.合计"),
        (r"情况说明/五\(三\)_具体情况/(\d+)/完成率", r"完成率.年初预算.\1"),
        (r"整体绩效自评表/年度目标/年度目标(\d)/满分", r"预算绩效.整体.目标.\1.满分"),
        (r"预算03表/合计/合计", r"支出.全部资金.合计"),
        (r"预算03表/合计/(.+)", r"支出.全部资金.\1"),
        (r"预算03表/科目/(\d+)/(.+)", r"支出.全部资金.\1.\2"),
        (r"预算05表/合计/基本支出小计", rf"支出.{GENERAL}.基本支出"),
        (r"预算05表/合计/(.+)", rf"支出.{GENERAL}.\1"),
        (r"预算05表/科目/(\d+)/基本支出小计", rf"支出.{GENERAL}.\1.基本支出"),
        (r"预算05表/科目/(\d+)/(.+)", rf"支出.{GENERAL}.\1.\2"),
        (r"预算06表/(?:合计|科目/\d{3})/基本支出小计", r"单位合计.支出.基本支出"),
        (r"预算06表/(?:合计|科目/\d{3})/(.+)", r"单位合计.支出.\1"),
        (r"预算06表/科目/\d{3}00(\d)/基本支出小计", r"单位.\1.支出.基本支出"),
        (r"预算06表/科目/\d{3}00(\d)/(.+)", r"单位.\1.支出.\2"),
        (r"预算07表/合计/(.+)", r"基本支出经济分类.\1"),
        (r"预算07表/科目/(30[13]\d*)/公用经费", r"空白：基本支出.\1.公用经费"),
        (r"预算07表/科目/(302\d*)/人员经费", r"空白：基本支出.\1.人员经费"),
        (r"预算07表/科目/(\d+)/(.+)", r"基本支出.\1.\2"),
        (r"预算11表/(?:合计|项目/\d{3})/合计", r"项目合计.合计"),
        (r"预算11表/项目/\d{3}00(\d)/合计", r"单位.\1.项目合计.合计"),
        (r"预算11表/项目/31/合计", r"项目类别.本级支出项目.合计"),
        (r"预算12表/明细/(\d+)/政府采购品目", r"含数：政府采购/\1/品目编码"),
        (r"预算12表/明细/(\d+)/功能科目", r"含数：政府采购/\1/功能科目"),
        (r"预算12表/明细/(\d+)/部门支出经济分类", r"含数：政府采购/\1/经济科目"),
        (r"预算12表/明细/(\d+)/采购数量", r"数据：政府采购/\1/数量"),
        (r"预算12表/明细/(\d+)/单价", r"数据：政府采购/\1/单价"),
        (r"预算12表/明细/(\d+)/采购金额合计", r"数据：政府采购/\1/金额"),
        (r"预算12表/明细/(\d+)/面向(.+)", r"数据：政府采购/\1/\2"),
        (r"预算15表_[^/]+/([^/]+)/(项目类别)", r"勾选：项目/\1/申报表/\2"),
        (r"预算15表_[^/]+/([^/]+)/项目(安排频度)", r"勾选：项目/\1/申报表/\2"),
        (r"预算15表_[^/]+/([^/]+)/(?:项目当年预算|资金来源_当年预算合计)", r"项目.\1.合计"),
        (r"预算15表_[^/]+/([^/]+)/资金来源_.+", r"空白：项目.\1.申报表.资金来源.本级财政拨款"),
        (r"预算15表_[^/]+/([^/]+)/历年/2022年(预算|执行)", r"项目.\1.申报表.往年.前年.\2"),
        (r"预算15表_[^/]+/([^/]+)/历年/2023年预算", r"项目.\1.申报表.往年.上年.预算"),
        (r"预算15表_[^/]+/([^/]+)/历年/2023年1-7月", r"项目.\1.申报表.往年.上年.执行"),
        (r"预算15表_[^/]+/([^/]+)/历年/2024年预算", r"项目.\1.合计"),
        (r"预算15表_[^/]+/([^/]+)/历年/较2023年减少", r"项目.\1.申报表.变动额"),
        (r"预算15表_[^/]+/([^/]+)/历年/2022年度自评得分", r"含数：项目/\1/申报表/上年评价/0"),
        (r"预算15表_[^/]+/([^/]+)/指标权重比例", r"项目.\1.申报表.年度目标.1.权重"),
        (
            r"预算15表_[^/]+/([^/]+)/年度绩效目标/(\d+)/指标分值权重",
            r"数据：项目/\1/申报表/年度目标/0/指标/\2/分值",
        ),
        (
            r"预算15表_[^/]+/([^/]+)/年度绩效目标/(\d+)/(?:预计)?([前上当]年)(?:实现)?",
            r"含数：项目/\1/申报表/年度目标/0/指标/\2/\3",
        ),
        (
            r"预算15表_[^/]+/([^/]+)/长期绩效目标/(\d+)/指标值",
            r"含数：项目/\1/申报表/长期目标/0/指标/\2/指标值",
        ),
    )
)
#: Indicators of the 自评表: their list, and the goals that hold them in a department's file.
INDICATORS = tuple(
    (re.compile(pattern + r"/指标/(?P<m>\d)/(?P<key>.+)"), base)
    for pattern, base in (
        (r"整体绩效自评表/年度目标/年度目标(?P<n>\d)", "预算绩效.整体"),
        (
            r"项目绩效自评表_党委信息资源整合项目/年度绩效目标(?P<n>\d)",
            "预算绩效.项目.党委信息资源整合项目",
        ),
    )
)
_TEXTS = {"年初目标值": "目标值", "实际完成值": "完成值"}


def target_of(name: str, pointer: str, sentences: dict[str, str]) -> str | None:
    """Return the target of a published cell, given the targets of the sentences; None: unmapped."""
    found = (
        form(edition_of(name).slug).get(pointer) or sentences.get(pointer) or _indicator(pointer)
    )
    if found:
        return found
    for pattern, target in RULES:
        match = pattern.fullmatch(pointer)
        if match:
            return match.expand(target)
    return None


def _indicator(pointer: str) -> str | None:
    for pattern, base in INDICATORS:
        match = pattern.fullmatch(pointer)
        if match and match["key"] == "得分":
            return f"{base}.目标.{match['n']}.指标.{int(match['m']) + 1}.得分"
        if match:
            place = f"目标/{int(match['n']) - 1}/指标/{match['m']}/{_TEXTS[match['key']]}"
            return f"含数：{base.replace('.', '/')}/{place}"
    return None


@cache
def sentences_of(name: str) -> dict[str, str]:
    """Return pointer → target of every published figure outside the nine tables."""
    return dict(_flat(read(f"mapping-{name}.yaml"), ()))


def _flat(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, item in node.items():
            yield from _flat(item, (*path, str(key)))
    else:
        yield "/".join(path), str(node)

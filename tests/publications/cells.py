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

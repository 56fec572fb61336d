"""The rows of 重点工作 and of the performance annexes.

Room: render. Texts come from the department's data with references already resolved; every number
of money or points is a figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.narrate.identity import date_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.tables.rows import Row, Sheet

_TICKED, _OPEN = "☑", "□"
#: The choices of the project form, as it prints them.
_CHOICES = {
    "类别": ("项目类别", ("部门预算项目", "区级专项", "上级转移支付项目")),
    "属性": ("项目属性", ("持续性项目", "新增性项目")),
    "类型": ("项目类型", ("常年性项目", "延续性项目", "一次性项目")),
}
_EVALUATED = ("预算数", "执行数", "执行率", "执行率得分", "指标得分", "总分")


def annex_tables(sheet: Sheet, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the rows of the key work, the self-evaluations, their summary and the report."""
    evaluation = data["预算绩效"]
    return {
        "重点工作": _key_work(data["重点工作"].get("表") or ()),
        "整体自评": _overall(sheet, evaluation["整体"]),
        "整体目标": _goals(sheet, "预算绩效.整体", evaluation["整体"].get("目标") or ()),
        "项目自评": _forms(sheet, evaluation.get("项目") or {}),
        "项目汇总": _summary(sheet, evaluation.get("项目") or {}),
        "自评报告": [
            {"键": str(i), "标题": part["标题"], "段落": part["段落"]}
            for i, part in enumerate(evaluation.get("自评报告") or (), 1)
        ],
    }


def _key_work(rows: Sequence[Mapping[str, str]]) -> list[Row]:
    return [
        {
            "键": str(index),
            "序号": str(index),
            "重要事项": row["重要事项"],
            "内容": row["工作内容及目标"],
            "完成情况": row["完成情况"],
        }
        for index, row in enumerate(rows, 1)
    ]


def _overall(sheet: Sheet, data: Mapping[str, Any]) -> Row:
    base = "预算绩效.整体"
    columns = ("全年预算", *_EVALUATED[1:])
    return {
        "填报日期": date_phrase(data.get("填报日期") or ""),
        "偏差原因": data.get("偏差原因") or "",
        "改进措施": data.get("改进措施") or [],
        "基本支出": sheet.cell("支出.全部资金.基本支出"),
        "项目支出": sheet.cell("支出.全部资金.项目支出"),
        **{name: percent_cell(sheet, f"{base}.{name}") for name in columns},
    }


def percent_cell(sheet: Sheet, path: str) -> str:
    """Return a figure as a cell prints it, with % behind a percentage."""
    figure = sheet.figures.get(path)
    shown = sheet.cell(path)
    return f"{shown}%" if shown and figure and figure.unit.value == "%" else str(shown or "")


def _goals(sheet: Sheet, base: str, goals: Sequence[Mapping[str, Any]]) -> list[Row]:
    return [
        {
            "键": str(number),
            "序号": str(number),
            "名称": goal["名称"],
            "满分": str(sheet.cell(f"{base}.目标.{number}.满分")),
            "指标": _indicators(sheet, f"{base}.目标.{number}.指标", goal["指标"]),
        }
        for number, goal in enumerate(goals, 1)
    ]


def _indicators(sheet: Sheet, base: str, indicators: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Return the indicators; 一级续 and 二级续 say that the cell above holds the same label."""
    rows: list[Row] = []
    for index, indicator in enumerate(indicators, 1):
        row = _indicator(sheet, f"{base}.{index}", str(index), indicator)
        above = rows[-1] if rows else {}
        row["一级续"] = above.get("一级") == row["一级"]
        row["二级续"] = row["一级续"] and above.get("二级") == row["二级"]
        rows.append(row)
    return rows


def _indicator(sheet: Sheet, base: str, key: str, data: Mapping[str, Any]) -> Row:
    names = ("一级", "二级", "三级", "分类", "目标值", "完成值")
    texts = {name: data.get(name) or "" for name in names}
    return {"键": key, **texts, "得分": str(sheet.cell(f"{base}.得分"))}


def _forms(sheet: Sheet, projects: Mapping[str, Mapping[str, Any]]) -> list[Row]:
    return [_form(sheet, name, data) for name, data in projects.items() if data.get("目标")]


def _form(sheet: Sheet, name: str, data: Mapping[str, Any]) -> Row:
    base = f"预算绩效.项目.{name}"
    return {
        "键": name,
        "名称": name,
        "主管部门": data.get("主管部门") or "",
        "实施单位": data.get("实施单位") or "",
        "填报日期": date_phrase(data.get("填报日期") or ""),
        "偏差原因": data.get("偏差原因") or "",
        "改进措施": data.get("改进措施") or [],
        "目标": _goals(sheet, base, data["目标"]),
        **{tag: _choice(data.get(key), options) for tag, (key, options) in _CHOICES.items()},
        **{column: percent_cell(sheet, f"{base}.{column}") for column in _EVALUATED},
    }


def _choice(chosen: str | None, options: Sequence[str]) -> str:
    marks = (_TICKED if option == chosen else _OPEN for option in options)
    numbered = enumerate(zip(options, marks, strict=True), 1)
    return "　".join(f"{number}、{option}{mark}" for number, (option, mark) in numbered)


def _summary(sheet: Sheet, projects: Mapping[str, Mapping[str, Any]]) -> list[Row]:
    counted = [(name, data) for name, data in projects.items() if not data.get("上级项目")]
    return [
        {
            "键": name,
            "序号": str(index),
            "名称": name,
            "单位": data.get("资金使用单位") or "",
            "预算数": sheet.cell(f"预算绩效.项目.{name}.预算数"),
        }
        for index, (name, data) in enumerate(counted, 1)
    ]

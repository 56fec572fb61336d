"""What a file may leave out: the only unit of a department, and the usual class of a project."""

from __future__ import annotations

from typing import Any

#: The class of a project that names none.
USUAL_CATEGORY = "本级支出项目"
_PROJECTS, _LISTS = "项目", ("政府采购", "购买服务")
_UNITS, _UNIT, _CODE, _CATEGORY = "单位", "单位", "编码", "类别"


def spelled_out(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data with a unit's code in each project, purchase and service, and a class.

    Where there are several units, only what the file says itself tells whose they are.
    """
    codes = [unit[_CODE] for unit in data.get(_UNITS) or () if _CODE in unit]
    unit = {_UNIT: codes[0]} if len(codes) == 1 else {}
    found = dict(data)
    if isinstance(data.get(_PROJECTS), dict):
        usual = {**unit, _CATEGORY: USUAL_CATEGORY}
        found[_PROJECTS] = {name: _with(usual, each) for name, each in data[_PROJECTS].items()}
    for block in _LISTS:
        if isinstance(data.get(block), list):
            found[block] = [_with(unit, each) for each in data[block]]
    return found


def _with(usual: dict[str, str], item: Any) -> Any:
    return {**usual, **item} if isinstance(item, dict) else item

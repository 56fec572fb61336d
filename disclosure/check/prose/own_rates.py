"""Rates of carrying out in a text on performance: 执行率 of the whole, or of a project.

A rate has no other name than 执行率, so it is asked whose text it stands in. One beside amounts
that are not those of the whole or of the project is a part's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.own_figures import MARKED, OwnName

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLOCK, _WHOLE, _PROJECTS = "预算绩效", "整体", "项目"
_NAME = "执行率"
_RATE = f"(?:资金|全年|年度)?(?:预算)?{_NAME}"
_AFTER = "(?:为|是|达到?|实际|[：:])*"
#: Words that say that a part of the money is spoken of.
_PARTLY = re.compile("上级|中央|省级|市级|区级|专项|结转|追加|基本支出|项目支出|其他资金|自有资金")
#: Figures that may stand beside a rate, below the same block.
_BESIDE = ("全年预算", "预算数", "执行数")


def own_rate(
    sentence: str, clause: str, pointer: Sequence[object], names: Sequence[str]
) -> OwnName | None:
    """Return the rate that a clause of a text names and nothing else.

    ``sentence`` is what stands before the number, ``pointer`` where the text stands in the file,
    ``names`` are those of the department.
    """
    if _NAME not in clause or _PARTLY.search(sentence):
        return None
    whose = "|".join(map(re.escape, names)) or "本部门"
    block = _block_of(pointer)
    if re.fullmatch(f"(?:{MARKED}|{whose})*整体(?:支出)?的?{_RATE}{_AFTER}", clause):
        block = f"{_BLOCK}.{_WHOLE}"
    elif not re.fullmatch(f"(?:{MARKED}|{whose}|[该本]?项目)*的?{_RATE}{_AFTER}", clause):
        return None
    return OwnName(re.compile(_RATE), f"{block}.执行率", unit="%") if block else None


def beside(own: OwnName) -> tuple[str, ...]:
    """Return the paths of the amounts that may stand beside a rate."""
    block = own.path.rpartition(".")[0]
    return tuple(f"{block}.{each}" for each in _BESIDE)


def _block_of(pointer: Sequence[object]) -> str:
    """Return the block whose rate a text speaks of without saying so; empty where there is none."""
    match [*map(str, pointer)]:
        case [block, part, *_] if (block, part) == (_BLOCK, _WHOLE):
            return f"{block}.{part}"
        case [block, part, project, *_] if (block, part) == (_BLOCK, _PROJECTS):
            return f"{block}.{part}.{project}"
    return ""

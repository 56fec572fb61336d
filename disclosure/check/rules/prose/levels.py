"""Levels: a department of a district does not call itself one of the city, nor the reverse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from disclosure.check.prose.text_rule import Slip, TextRule
from disclosure.check.prose.texts import FINANCIAL, Part
from disclosure.check.rules.prose.years import without_names
from disclosure.diagnostics import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.check.prose.texts import Text

#: 市级以上, 市级专项资金 and 市直机关工委 speak of others.
_OTHERS = (
    "(?!以上|以下|以内|各|财政|资金|专项|转移|补助|配套|奖补|奖励|下达|拨|追加|调剂|统筹|项目"
    "|预算资金|机关工委|机关工作委员会)"
)
#: What a level calls itself, and the levels whose words are left over in its texts.
_OTHER_LEVELS = {
    "区级": "市",
    "县级": "市州区",
    "乡镇级": "市州区县",
    "市级": "区县",
    "州级": "市区县",
}


def _words_of(levels: str) -> str:
    return "|".join(f"{each}级|{each}直|{each}本级" for each in levels)


#: 县级干部 and 区级领导 are ranks, 县级市 is a city.
_RANKS = "(?!干部|领导|市)"
#: Words of the wrong level, by the department's level.
_WRONG = {
    level: re.compile(f"(?:{_words_of(others)}){_RANKS}{_OTHERS}")
    for level, others in _OTHER_LEVELS.items()
}


#: What a department says of itself wherever it stands: 市级财政当年拨付, 市直部门开展自评.
_ITSELF = (
    "(?:(?:财政)?(?:一般公共预算|政府性基金预算|国有资本经营预算|财政)+当年(?:拨付|安排)"
    "|(?:预算)?(?:部门|单位)(?:（单位）)?(?:整体支出|(?:组织)?(?:开展|进行)(?:绩效)?自评|决算公开))"
)
_WRONG_OF_ITSELF = {
    level: re.compile(f"(?:{_words_of(others)})(?={_ITSELF})")
    for level, others in _OTHER_LEVELS.items()
}
_PARTS = (Part.REASON, Part.USE, Part.PERFORMANCE, Part.GLOSSARY)


def _no_level(case: Case) -> str:
    level = case.accounts.level
    return "" if level in _WRONG else f"财政级次是“{level}”，不作比较"


def other_levels(text: Text, case: Case) -> Iterator[Slip]:
    """Find 市级 and 市直 where a 区级 department speaks of itself, and the reverse."""
    level, plain = case.accounts.level, without_names(text.plain)
    own = _WRONG_OF_ITSELF[level].finditer(plain)
    others = _WRONG[level].finditer(plain) if text.part in FINANCIAL else ()
    found = {match.start(): match for match in (*own, *others)}
    for start, match in sorted(found.items()):
        message = f"财政级次是“{level}”，这里写的是“{match[0]}”"
        yield Slip(start, match.end(), message)


RULES = (
    TextRule(
        other_levels,
        Page(
            "N207",
            "级次写对",
            "区级部门的原因和用途里有没有写“市级”“市直”“市本级”，市级部门有没有写“区级”“区直”，"
            "县级、乡镇级、州级部门有没有写别的级次；"
            "名词解释和预算绩效里，有没有“市级财政当年拨付”“市直部门开展自评”这样说自己的话。",
            "市里的版式发到区里，常把“市直”“市级”留在文字中（N-14）。"
            "文件名称、机构名称和“市级专项资金”这样的资金来源不算。",
            "改成本级的说法；确实指上级或下级的，换一种说法或者写进“例外”。",
        ),
        parts=_PARTS,
        unless=_no_level,
    ),
)

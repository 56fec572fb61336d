"""The prose of one disclosure: every text that is printed, with its pointer and the part it is in.

``text`` is in one line, as it will be printed; ``plain`` is the same text for reading, character
by character at the same places: full-width digits made half-width, references 【…】 blotted out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.rule import Case, Pointer


class Part(Enum):
    """The part of the document that prints a text; the value is its key in the file."""

    REASON = "原因"
    USE = "用途"
    PROFILE = "概况"
    PERFORMANCE = "预算绩效"
    KEY_WORK = "重点工作"
    GLOSSARY = "名词解释"


#: What sections 一 to 十二 of the third part print.
FINANCIAL = frozenset({Part.REASON, Part.USE})
EVERYWHERE = frozenset(Part)
#: Stands for each character of a reference; neither a word nor a number.
BLOT = "\ue000"
_THREE_PUBLIC = "三公经费"
#: Keys whose values are numbers, dates, names or choices.
_NO_PROSE = frozenset(
    "金额单位 人员 全年预算 填报日期 预算数 执行数 满分 分值 得分 项目占比 资金使用单位 主管部门"
    " 实施单位 上级项目 项目类别 项目属性 项目类型".split()
)
_LINE_END = re.compile(r"[ \t]*\n\s*")
_REFERENCE = re.compile(r"【[^【】]*】")
_FULL_WIDTH = re.compile("[０-９．％Ｘｘ]")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％Ｘｘ", "0123456789.%Xx")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the disclosure."""

    pointer: Pointer
    part: Part
    text: str
    plain: str


def texts(case: Case, parts: frozenset[Part] = EVERYWHERE) -> Iterator[Text]:
    """Yield the texts of some parts, in the order of the file's blocks."""
    for part in Part:
        if part in parts:
            yield from _below(case.facts.get(part.value), (part.value,), part)
            if part in FINANCIAL:
                yield from _beside_items(case.facts.get(_THREE_PUBLIC) or {}, part)


def _beside_items(items: Mapping[str, Any], part: Part) -> Iterator[Text]:
    """Reasons and uses of “三公”经费 stand beside the items."""
    for name, item in items.items():
        if isinstance(item, Mapping):
            yield from _below(item.get(part.value), (_THREE_PUBLIC, name, part.value), part)


def _below(value: Any, at: Pointer, part: Part) -> Iterator[Text]:
    if isinstance(value, str):
        yield text_at(at, part, value)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _below(item, (*at, index), part)
    elif isinstance(value, Mapping) and "未公布" not in value:
        for key, item in value.items():
            if key not in _NO_PROSE:
                yield from _below(item, (*at, key), part)


def text_at(pointer: Pointer, part: Part, typed: str) -> Text:
    """Return a text from the way it was typed."""
    text = typed.strip()
    if "\n" in text:
        text = _LINE_END.sub("", text)
    plain = _REFERENCE.sub(_blotted, text) if "【" in text else text
    if _FULL_WIDTH.search(plain):
        plain = plain.translate(_HALF_WIDTH)
    return Text(pointer, part, text, plain)


def _blotted(match: re.Match[str]) -> str:
    return BLOT * len(match[0])

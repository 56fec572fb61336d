"""The prose of one disclosure: every text that is printed, with its pointer and the part it is in.

``text`` is in one line, as it will be printed; ``plain`` is the same text for reading, character
by character at the same places: full-width digits made half-width, references 【…】 blotted out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from disclosure.check.case import Case
    from disclosure.diagnostics import Pointer


class Part(Enum):
    """The part of the document that prints a text; the value is its key in the file."""

    REASON = "原因"
    USE = "用途"
    PROFILE = "概况"
    PERFORMANCE = "预算绩效"
    KEY_WORK = "重点工作"
    GLOSSARY = "名词解释"
    NAMES = "名称"


#: The parts that are prose; names are read only by rules that ask for them.
PROSE = tuple(part for part in Part if part is not Part.NAMES)
#: What sections 一 to 十二 of the third part print.
FINANCIAL = frozenset({Part.REASON, Part.USE})
#: Stands for each character of a reference; neither a word nor a number.
BLOT = "\ue000"
#: Blocks of items that have texts of their own beside their numbers, and what an item may have
#: besides: a sheet of its own.
_PROJECTS, _SHEET = "项目", "申报表"
_ITEMS = ("三公经费", _PROJECTS)
#: What the reasons and uses of such items are called. A project's change is no comparison of the
#: form, so its reason is read like a use; what is said of an item besides (说明) like goals.
_BESIDE = {Part.REASON: ("原因",), Part.USE: ("用途", "变动原因")}
_FINANCIAL_KEYS = frozenset(key for keys in _BESIDE.values() for key in keys)
_REMARK = "说明"
#: Keys of a project whose values are names.
_NAMING = ("资金使用单位", "主管部门", "实施单位", "执行单位", "上级项目")
#: Keys whose values are numbers, dates, names or choices.
_NO_PROSE = frozenset(
    (
        "金额单位", "人员", "全年预算", "填报日期", "预算数", "执行数", "满分", "分值", "得分",
        "项目占比", "项目类别", "项目属性", "项目类型", *_NAMING,
        "编码", "单位", "类别", "资金", "安排频度", "往年", "项目总预算", "资金来源", "资产配置",
        "权重", "本级财政拨款", "上级转移支付", "其他资金", "支出构成", "近两年",
    )
)  # fmt: skip
_SAID_ELSEWHERE = _NO_PROSE | _FINANCIAL_KEYS
_REFERENCE = re.compile(r"【[^【】\n]*】")
_FULL_WIDTH = re.compile("[０-９．％Ｘｘ]")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．％Ｘｘ", "0123456789.%Xx")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the disclosure."""

    pointer: Pointer
    part: Part
    text: str
    plain: str


def texts(case: Case, parts: Iterable[Part] = PROSE) -> Iterator[Text]:
    """Yield the texts of some parts, in the order of the file's blocks."""
    for part in parts:
        yield from case.once(_READ[part])


def _read(part: Part, case: Case) -> list[Text]:
    lines = case.once(_LINES[part])
    return [Text(at, part, line, _plain(line)) for at, line in lines]


def text_at(pointer: Pointer, part: Part, typed: str) -> Text:
    """Return a text from the way it was typed."""
    text = _in_one_line(typed)
    return Text(pointer, part, text, _plain(text))


def glances(case: Case, parts: Iterable[Part] = PROSE) -> Iterator[Text]:
    """Yield all texts of a part as one, a line each, for a first look: most files are clean.

    A text that stands there more than once is looked at once.
    """
    for part in parts:
        yield case.once(_GLANCED[part])


def _glance(part: Part, case: Case) -> Text:
    lines = dict.fromkeys(line for _, line in case.once(_LINES[part]))
    text = "\n".join(lines)
    return Text((part.value,), part, text, _plain(text))


def _one_line_each(part: Part, case: Case) -> list[tuple[Pointer, str]]:
    """Return the texts of a part, each in one line, for those who glance and those who read."""
    return [(at, _in_one_line(typed)) for at, typed in _typed(case, part)]


#: What a case is asked once for each part.
_LINES = {part: partial(_one_line_each, part) for part in Part}
_READ = {part: partial(_read, part) for part in Part}
_GLANCED = {part: partial(_glance, part) for part in Part}


def _typed(case: Case, part: Part) -> Iterator[tuple[Pointer, str]]:
    if part is Part.NAMES:
        yield from _names(case.facts)
        return
    for pointer, block in _blocks(case.facts, part):
        yield from _below(block, pointer)


def _names(facts: Mapping[str, Any]) -> Iterator[tuple[Pointer, str]]:
    """Yield the names of the department, its units and its projects, and the terms it explains."""
    yield from _below(facts.get("名称"), ("名称",))
    for index, unit in enumerate(facts.get("单位") or ()):
        yield from _below(unit.get("名称"), ("单位", index, "名称"))
    for name, project in ((facts.get("预算绩效") or {}).get("项目") or {}).items():
        at: Pointer = ("预算绩效", "项目", name)
        yield at, name
        for key in _NAMING:
            yield from _below(project.get(key), (*at, key))
    for name in facts.get(_PROJECTS) or ():
        yield (_PROJECTS, name), name
    for term in facts.get("名词解释") or ():
        yield ("名词解释", term), term


def _blocks(facts: Mapping[str, Any], part: Part) -> Iterator[tuple[Pointer, Any]]:
    """Yield the blocks of a part; what is said of an item stands beside its numbers."""
    yield (part.value,), facts.get(part.value)
    for block in _ITEMS:
        for name, item in (facts.get(block) or {}).items():
            yield from _of_item((block, name), item, part)


def _of_item(at: Pointer, item: Any, part: Part) -> Iterator[tuple[Pointer, Any]]:
    """Yield what an item has of a part: its reasons and uses; of a project, its goals."""
    for key, value in item.items() if isinstance(item, Mapping) else ():
        if key == _SHEET:
            yield from _of_item((*at, key), value, part)
        elif key in _BESIDE.get(part, ()):
            yield (*at, key), value
        elif part is Part.PERFORMANCE and (at[0] == _PROJECTS or key == _REMARK):
            yield from (((*at, key), value),) if key not in _SAID_ELSEWHERE else ()


def _below(block: Any, pointer: Pointer) -> list[tuple[Pointer, str]]:
    """Return the texts below a pointer, each with its own."""
    found: list[tuple[Pointer, str]] = []

    def walk(value: Any, at: Pointer) -> None:
        if type(value) is str:
            found.append((at, value))
        elif type(value) is list:
            for index, item in enumerate(value):
                walk(item, (*at, index))
        elif type(value) is dict and "未公布" not in value:
            for key, item in value.items():
                if key not in _NO_PROSE:
                    walk(item, (*at, key))

    walk(block, pointer)
    return found


def _in_one_line(typed: str) -> str:
    if "\n" in typed:
        return "".join(line.strip() for line in typed.split("\n"))
    return typed.strip()


def _plain(text: str) -> str:
    plain = _REFERENCE.sub(_blotted, text) if "【" in text else text
    return plain.translate(_HALF_WIDTH) if _FULL_WIDTH.search(plain) else plain


def _blotted(match: re.Match[str]) -> str:
    return BLOT * len(match[0])

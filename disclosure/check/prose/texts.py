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
_THREE_PUBLIC = "三公经费"
#: Keys of a project whose values are names.
_NAMING = ("资金使用单位", "主管部门", "实施单位", "上级项目")
#: Keys whose values are numbers, dates, names or choices.
_NO_PROSE = frozenset(
    (
        "金额单位", "人员", "全年预算", "填报日期", "预算数", "执行数", "满分", "分值", "得分",
        "项目占比", "项目类别", "项目属性", "项目类型", *_NAMING,
    )
)  # fmt: skip
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
    return [text_at(at, part, typed) for at, typed in _typed(case, part)]


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
    lines = dict.fromkeys(_in_one_line(typed) for _, typed in _typed(case, part))
    text = "\n".join(lines)
    return Text((part.value,), part, text, _plain(text))


#: What a case is asked once for each part.
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
    for term in facts.get("名词解释") or ():
        yield ("名词解释", term), term


def _blocks(facts: Mapping[str, Any], part: Part) -> Iterator[tuple[Pointer, Any]]:
    """Yield the blocks of a part; reasons and uses of “三公”经费 stand beside the items."""
    yield (part.value,), facts.get(part.value)
    if part in FINANCIAL:
        for name, item in (facts.get(_THREE_PUBLIC) or {}).items():
            if isinstance(item, Mapping):
                yield (_THREE_PUBLIC, name, part.value), item.get(part.value)


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

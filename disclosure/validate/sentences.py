"""Room validate: one sentence and one hint for each kind of value that the schema refuses.

One function for each keyword of JSON Schema; what is wrong with a key stands in ``unknown_key``,
with the text of a number in ``wrong_number``, with a value of another kind in ``wrong_kind``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from disclosure.validate.block_unit import UNIT_KEY, YUAN, block_unit
from disclosure.validate.calendar import meant_date
from disclosure.validate.complaint import Complaint, quoted, shortened
from disclosure.validate.descent import FALSE
from disclosure.validate.described import example_of
from disclosure.validate.dialect import DECIMALS
from disclosure.validate.matching import first_sentence
from disclosure.validate.unknown_key import MISTAKEN, nearest
from disclosure.validate.wrong_kind import (
    nothing_written,
    without_reason,
    wrong_type,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from disclosure.validate.descent import Refusal

Sentence: TypeAlias = "Callable[[Refusal], Complaint]"


#: What stands for a whole, in the order in which it is named.
_WHOLES = ("未公布", "合计", "人员经费", "公用经费", "一般公共预算财政拨款", "一般公共预算")


def beside_another(refusal: Refusal) -> Complaint:
    """The schema forbids this key beside another: a code beside 合计, a figure beside 未公布."""
    at = refusal.pointer
    beside = next((key for key in _WHOLES if key in _keys_beside(refusal)), _WHOLES[0])
    kind = "科目" if str(at[-1]).isdigit() else ""
    message = f"{quoted(at[:-1])}已经写了“{beside}”，不能再写{kind}“{at[-1]}”"
    if kind:
        hint = f"知道各科目的数就只写科目，{beside}由程序算；报表上的合计写在“核对”里"
    elif beside == _WHOLES[0]:
        hint = "知道这些数就删去“未公布”；不知道就只写“未公布”和理由"
    else:
        hint = f"知道这些数就删去“{beside}”，由程序算；不知道就只写“{beside}”"
    return Complaint("S226", at, message, hint, at_key=True)


def _keys_beside(refusal: Refusal) -> Collection[str]:
    """Return the keys of the mapping that a refused key stands in."""
    found = refusal.data
    for step in refusal.pointer[:-1]:
        found = found[step]
    return found if isinstance(found, dict) else ()


def least_items(refusal: Refusal) -> Complaint:
    """A list without items."""
    at = refusal.pointer
    hint = "至少写一项，以“- ”开头；这一项可以不写时，连键一起删去"
    return Complaint("S208", at, f"{quoted(at)}是空的清单", hint, explained=True)


def least_keys(refusal: Refusal) -> Complaint:
    """A mapping without keys."""
    at = refusal.pointer
    hint = f"至少写一个键；这一块可以不写时，连“{at[-1] if at else ''}”一起删去"
    return Complaint("S209", at, f"{quoted(at)}下面什么都没有写", hint, explained=True)


def too_fine(refusal: Refusal) -> Complaint:
    """More decimals than the unit allows."""
    at, most = refusal.pointer, refusal.wants
    has = len(refusal.instance.partition(".")[2])
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”有 {has} 位小数，最多 {most} 位"
    if refusal.schema.get("x-unit", UNIT_KEY) != UNIT_KEY:
        return Complaint("S216", at, message)
    hint = "金额最细到分（元的两位小数）；账上是元的，把这一块的“金额单位”改成元，照元填写"
    if block_unit(refusal.data, at) == YUAN:
        hint = "这一块的“金额单位”是元，最细到分：照账上的两位小数填写，不要自己四舍五入"
    return Complaint("S216", at, message, hint)


def too_small(refusal: Refusal) -> Complaint:
    """A number below the least, most often a negative one."""
    return _outside(refusal, f"不能小于 {refusal.wants}")


def too_large(refusal: Refusal) -> Complaint:
    """A number above the most."""
    return _outside(refusal, f"不能大于 {refusal.wants}")


def _outside(refusal: Refusal, bound: str) -> Complaint:
    at = refusal.pointer
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”超出范围，{bound}"
    return Complaint("S218", at, message, "检查正负号、位数和单位", explained=True)


def other_word(refusal: Refusal) -> Complaint:
    """A word that is not in the list."""
    if not refusal.instance:
        return nothing_written(refusal)
    at = refusal.pointer
    allowed = [str(word) for word in refusal.wants]
    written = str(refusal.instance)
    near = refusal.schema.get(MISTAKEN, {}).get(written, nearest(written, allowed))
    message = (
        f"{quoted(at)}不能写“{shortened(str(refusal.instance))}”，只能写：{'、'.join(allowed)}"
    )
    hint = f"是否应为“{near}”？" if near else ""
    return Complaint("S220", at, message, hint, explained=True)


def wrong_format(refusal: Refusal) -> Complaint:
    """A text that is no day of the calendar."""
    at = refusal.pointer
    day = meant_date(refusal.instance)
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”不是日期"
    hint = f"写成 {day}" if day else "写作 年-月-日，例如 2025-09-29；检查这一天是否存在"
    return Complaint("S221", at, message, hint)


def too_short(refusal: Refusal) -> Complaint:
    """A text that says too little to be printed."""
    at = refusal.pointer
    if not refusal.instance.strip():
        return nothing_written(refusal)
    if at[-1] == "未公布":
        return without_reason(at)
    message = f"{quoted(at)}只写了“{refusal.instance}”，太短"
    hint = f"至少 {refusal.wants} 个字。{first_sentence(refusal.schema)}"
    return Complaint("S222", at, message, hint)


def wrong_pattern(refusal: Refusal) -> Complaint:
    """A text in another form than the schema asks for."""
    at = refusal.pointer
    if not refusal.instance.strip():
        return nothing_written(refusal)
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”{_length(refusal)}写法不合要求"
    example = example_of(refusal.schema)
    hint = f"例如 {example}" if example else first_sentence(refusal.schema)
    return Complaint("S224", at, message, refusal.schema.get("errorMessage", hint))


def _length(refusal: Refusal) -> str:
    """Return how long a code is: nobody counts twenty digits."""
    is_code = refusal.instance.isascii() and refusal.instance.isalnum()
    return f"（{len(refusal.instance)} 位）" if is_code else ""


def repeated(refusal: Refusal) -> Complaint:
    """A list that names the same thing twice."""
    at = refusal.pointer
    counted = Counter(item for item in refusal.instance if isinstance(item, str))
    twice = [item for item, count in counted.items() if count > 1][:3]
    message = f"{quoted(at)}里有重复的：{'、'.join(shortened(item) for item in twice)}"
    return Complaint("S225", at, message, "删去重复的一项")


#: Keyword of JSON Schema → the sentence that reports it.
SENTENCES: dict[str, Sentence] = {
    FALSE: beside_another,
    "type": wrong_type,
    "minItems": least_items,
    "minProperties": least_keys,
    DECIMALS: too_fine,
    "minimum": too_small,
    "maximum": too_large,
    "enum": other_word,
    "const": other_word,
    "format": wrong_format,
    "minLength": too_short,
    "pattern": wrong_pattern,
    "uniqueItems": repeated,
}

"""Room validate: a value of the wrong kind, and a value that is not there at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from disclosure.validate.block_unit import UNIT_KEY, UNITS, block_unit
from disclosure.validate.complaint import Complaint, quoted, shortened
from disclosure.validate.described import example_of
from disclosure.validate.dialect import DECIMALS, UNLESS_SUPPLIED, WORDS
from disclosure.validate.matching import chosen, main_type, words_of
from disclosure.validate.text_types import is_number
from disclosure.validate.wrong_number import Wanted, wrong_number

if TYPE_CHECKING:
    from disclosure.diagnostics import Pointer
    from disclosure.validate.descent import Refusal

_NUMBERS = ("number", "integer")


def wrong_type(refusal: Refusal) -> Complaint:
    """A value of another kind than the schema wants, an empty one, a text that is no number."""
    value, kind = refusal.instance, main_type(refusal.wants)
    if value is None or value == "":
        return nothing_written(refusal)
    if isinstance(value, str) and kind in _NUMBERS:
        return _number(refusal, kind)
    return _kind(refusal, kind)


def nothing_written(refusal: Refusal) -> Complaint:
    """A key with nothing behind it."""
    at = refusal.pointer
    if at[-1] == "未公布":
        return without_reason(at)
    hint = "补上内容；没有发生的数写 0；这一项可以不写、也确实没有时，删去这一行"
    message = f"{quoted(at)}没有写内容"
    return Complaint("S204", at, message, hint, at_key=True, explained=True)


def _number(refusal: Refusal, kind: str) -> Complaint:
    at = refusal.pointer
    text = refusal.instance
    if kind == "integer" and is_number(text):
        hint = "个数、年度、人数写整数，不带小数点"
        return Complaint("S217", at, f"{quoted(at)}应为整数，写的是“{shortened(text)}”", hint)
    wrong = wrong_number(text, _wanted(refusal))
    hint = wrong.hint + _or_word(refusal)
    return Complaint(wrong.code, at, f"{quoted(at)}的“{shortened(text)}”{wrong.says}", hint)


def _or_word(refusal: Refusal) -> str:
    """Name the words that may stand here, where what stands here is another word."""
    words = refusal.schema.get(WORDS, ())
    if not words or re.search("[0-9]", str(refusal.instance)):
        return ""
    return f"；与支出里相同的写“{'”“'.join(words)}”"


def _wanted(refusal: Refusal) -> Wanted:
    schema = refusal.schema
    is_amount = schema.get("x-unit") == UNIT_KEY
    unit = block_unit(refusal.data, refusal.pointer) if is_amount else ""
    return Wanted(unit, schema.get(DECIMALS, 0), schema.get("minimum", -1) < 0)


def _kind(refusal: Refusal, kind: str) -> Complaint:
    at = refusal.pointer
    found = f"写成了{_kind_of(refusal.instance)}"
    if kind == "object":
        hint = _object_hint(refusal) + _or_word(refusal)
        return Complaint("S205", at, f"{quoted(at)}应分成下一级的键来写，{found}", hint)
    if kind == "array" and isinstance(refusal.instance, str) and refusal.instance in UNITS:
        hint = f"整份文件的金额单位写在“{UNIT_KEY}”里：{UNIT_KEY}: {refusal.instance}"
        message = f"{quoted(at)}应是清单，{found}"
        return Complaint("S206", at, message, hint, meant=(*at[:-1], UNIT_KEY))
    if kind == "array":
        hint = "每项另起一行，以“- ”（短横线加空格）开头，比上一行多缩进两格"
        return Complaint("S206", at, f"{quoted(at)}应是清单，{found}", hint)
    if kind in _NUMBERS:
        hint = "冒号后面直接写数，例如 1200.50；没有来源的数写 {未公布: 理由}"
        return Complaint("S210", at, f"{quoted(at)}应是一个数，{found}", hint)
    hint = "冒号后面直接写文字；文字里有“: ”或以符号开头时，用英文双引号括起来"
    return Complaint("S207", at, f"{quoted(at)}应是文字，{found}", hint, explained=True)


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return "下一级的键"
    return "清单" if isinstance(value, list) else f"“{shortened(value)}”"


def _object_hint(refusal: Refusal) -> str:
    schema, value = refusal.schema, refusal.instance
    if "未公布" in words_of(schema) and isinstance(value, str) and not is_number(value):
        return "没有公布过的写 {未公布: 理由}；没有发生的，删去这一行"
    inner = {**schema, **{k: v for part in schema.get("allOf", ()) for k, v in part.items()}}
    if "合计" in words_of(inner) and isinstance(value, str):
        return f"不分科目的写 {{合计: {shortened(value)}}}；知道各科目的，一行一个科目代码"
    if example := example_of(schema):
        return f"例如 {example}"
    required = [*inner.get("required", ()), *inner.get(UNLESS_SUPPLIED, ())]
    words = [*required, *(word for word in words_of(inner) if word not in (*required, UNIT_KEY))]
    names = [each.get("title", "…") for each in chosen(inner).values()][:1] or words[:6]
    return f"换行后多缩进两格，一行一个键：{'；'.join(f'{name}: …' for name in names)}"


def without_reason(at: Pointer) -> Complaint:
    """A figure said to be unknown without a word on why."""
    message = f"{quoted(at)}没有写明理由"
    hint = "写清为什么没有这个数，至少四个字，例如 {未公布: 上年公开文件未载明}"
    return Complaint("S223", at, message, hint)

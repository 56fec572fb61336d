"""Room validate: a value of the wrong kind, and a value that is not there at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.validate.finding import Finding, quoted, shortened
from disclosure.validate.text_types import is_number
from disclosure.validate.wrong_number import wrong_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.validate.descent import Refusal
    from disclosure.validate.finding import Pointer


def wrong_type(refusal: Refusal) -> Finding:
    """A value of another kind than the schema wants, an empty one, a text that is no number."""
    value, kinds = refusal.instance, refusal.wants
    if value is None or value == "":
        return nothing_written(refusal)
    if isinstance(value, str) and kinds in ("number", "integer"):
        return _number(refusal)
    return _kind(refusal)


def nothing_written(refusal: Refusal) -> Finding:
    """A key with nothing behind it."""
    at = refusal.pointer
    if at[-1] == "未公布":
        return without_reason(at)
    hint = "补上内容；没有发生的数写 0；这一项可以不写、也确实没有时，删去这一行"
    message = f"{quoted(at)}没有写内容"
    return Finding("S204", at, message, hint, at_key=True, explained=True)


def _number(refusal: Refusal) -> Finding:
    at = refusal.pointer
    text = refusal.instance
    if refusal.wants == "integer" and is_number(text):
        hint = "个数、年度、人数写整数，不带小数点"
        return Finding("S217", at, f"{quoted(at)}应为整数，写的是“{shortened(text)}”", hint)
    wrong = wrong_number(text)
    return Finding(wrong.code, at, f"{quoted(at)}的“{shortened(text)}”{wrong.says}", wrong.hint)


def _kind(refusal: Refusal) -> Finding:
    at = refusal.pointer
    value, kinds = refusal.instance, refusal.wants
    found = f"写成了{_kind_of(value)}"
    if kinds == "object":
        hint = _object_hint(refusal.schema)
        return Finding("S205", at, f"{quoted(at)}应分成下一级的键来写，{found}", hint)
    if kinds == "array":
        hint = "每项另起一行，以“- ”（短横线加空格）开头，比上一行多缩进两格"
        return Finding("S206", at, f"{quoted(at)}应是清单，{found}", hint)
    if kinds in ("number", "integer"):
        hint = "冒号后面直接写数，例如 1200.50；没有来源的数写 {未公布: 理由}"
        return Finding("S210", at, f"{quoted(at)}应是一个数，{found}", hint)
    hint = "冒号后面直接写文字；文字里有“: ”或以符号开头时，用英文双引号括起来"
    return Finding("S207", at, f"{quoted(at)}应是文字，{found}", hint, explained=True)


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return "下一级的键"
    return "清单" if isinstance(value, list) else f"“{shortened(value)}”"


def _object_hint(schema: Mapping[str, Any]) -> str:
    keys = list(schema.get("properties", ()))[:6]
    codes = schema.get("patternProperties", {})
    names = [f"{pattern.get('title', '…')}: …" for pattern in codes.values()][:1] or [
        f"{k}: …" for k in keys
    ]
    return f"换行后多缩进两格，一行一个键：{'；'.join(names)}"


def without_reason(at: Pointer) -> Finding:
    """A figure said to be unknown without a word on why."""
    message = f"{quoted(at)}没有写明理由"
    hint = "写清为什么没有这个数，至少四个字，例如 {未公布: 上年公开文件未载明}"
    return Finding("S223", at, message, hint)

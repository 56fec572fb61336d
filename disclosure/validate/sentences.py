"""Room validate: one sentence and one hint for each kind of value that the schema refuses.

One function for each keyword of JSON Schema; what is wrong with a key stands in ``unknown_key``,
what is wrong with a number in ``wrong_number``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.validate.calendar import meant_date
from disclosure.validate.descent import FALSE
from disclosure.validate.finding import Finding, Pointer, quoted, shortened
from disclosure.validate.keywords import decimals
from disclosure.validate.unknown_key import nearest
from disclosure.validate.wrong_number import wrong_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.validate.descent import Refusal

Sentence: TypeAlias = "Callable[[Refusal], Finding]"


def wrong_type(refusal: Refusal) -> Finding:
    """A value of another kind than the schema wants, an empty one, a text that is no number."""
    value, kinds = refusal.instance, refusal.wants
    if value is None or value == "":
        return _empty(refusal)
    if isinstance(value, str) and kinds in ("number", "integer"):
        return _number(refusal)
    return _kind(refusal)


def beside_total(refusal: Refusal) -> Finding:
    """The schema forbids this key beside another one: only a code beside 合计."""
    at = refusal.pointer
    message = f"{quoted(at[:-1])}已经写了“合计”，不能再写科目“{at[-1]}”"
    hint = "知道各科目的数就只写科目，合计由程序算；报表上的合计写在“核对”里"
    return Finding("S228", at, message, hint, at_key=True)


def _empty(refusal: Refusal) -> Finding:
    at = refusal.pointer
    if at and at[-1] == "未公布":
        return _without_reason(at)
    hint = "补上内容；没有发生的数写 0；这一项可以不写、也确实没有时，删去这一行"
    if not at:
        hint = "照着另一份已有的文件填写"
    return Finding("S204", at, f"{quoted(at)}没有写内容", _joined(hint, refusal), at_key=True)


def _number(refusal: Refusal) -> Finding:
    at = refusal.pointer
    text = refusal.instance
    if refusal.wants == "integer" and _is_plain(text):
        hint = "个数、年度、人数写整数，不带小数点"
        return Finding("S219", at, f"{quoted(at)}应为整数，写的是“{shortened(text)}”", hint)
    wrong = wrong_number(text)
    return Finding(wrong.code, at, f"{quoted(at)}的“{shortened(text)}”{wrong.says}", wrong.hint)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.removeprefix("-").replace(".", "", 1).isdigit()


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
    return Finding("S207", at, f"{quoted(at)}应是文字，{found}", _joined(hint, refusal))


def _kind_of(value: Any) -> str:
    if isinstance(value, dict):
        return "下一级的键"
    return "清单" if isinstance(value, list) else f"“{shortened(value)}”"


def _object_hint(schema: Mapping[str, Any]) -> str:
    keys = list(schema.get("properties", ()))[:6]
    codes = schema.get("patternProperties", {})
    names = [f"{pattern['title']}: …" for pattern in codes.values()][:1] or [
        f"{k}: …" for k in keys
    ]
    return f"换行后多缩进两格，一行一个键：{'；'.join(names)}"


def least_items(refusal: Refusal) -> Finding:
    """A list without items."""
    at = refusal.pointer
    hint = "至少写一项，以“- ”开头；这一项可以不写时，连键一起删去"
    return Finding("S208", at, f"{quoted(at)}是空的清单", _joined(hint, refusal))


def least_keys(refusal: Refusal) -> Finding:
    """A mapping without keys."""
    at = refusal.pointer
    hint = f"至少写一个键；这一块可以不写时，连“{at[-1] if at else ''}”一起删去"
    return Finding("S209", at, f"{quoted(at)}下面什么都没有写", _joined(hint, refusal))


def too_fine(refusal: Refusal) -> Finding:
    """More decimals than the unit allows."""
    at = refusal.pointer
    most = decimals(refusal.wants)
    has = len(refusal.instance.partition(".")[2])
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”有 {has} 位小数，最多 {most} 位"
    hint = "金额最细到分（元的两位小数）；账上是元的，把这一块的“金额单位”改成元，照元填写"
    return Finding(
        "S218", at, message, hint if "金额" in refusal.schema.get("title", "金额") else ""
    )


def too_small(refusal: Refusal) -> Finding:
    """A number below the least, most often a negative one."""
    return _outside(refusal, f"不能小于 {refusal.wants}")


def too_large(refusal: Refusal) -> Finding:
    """A number above the most."""
    return _outside(refusal, f"不能大于 {refusal.wants}")


def _outside(refusal: Refusal, bound: str) -> Finding:
    at = refusal.pointer
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”超出范围，{bound}"
    return Finding("S220", at, message, _joined("检查正负号、位数和单位", refusal))


def other_word(refusal: Refusal) -> Finding:
    """A word that is not in the list."""
    at = refusal.pointer
    allowed = [str(word) for word in refusal.wants]
    near = nearest(str(refusal.instance), allowed)
    message = (
        f"{quoted(at)}不能写“{shortened(str(refusal.instance))}”，只能写：{'、'.join(allowed)}"
    )
    return Finding("S222", at, message, _joined(f"是否应为“{near}”？" if near else "", refusal))


def wrong_format(refusal: Refusal) -> Finding:
    """A text that is no day of the calendar."""
    at = refusal.pointer
    day = meant_date(refusal.instance)
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”不是日期"
    hint = f"写成 {day}" if day else "写作 年-月-日，例如 2025-09-29；检查这一天是否存在"
    return Finding("S223", at, message, hint)


def too_short(refusal: Refusal) -> Finding:
    """A text that says too little to be printed."""
    at = refusal.pointer
    if not refusal.instance.strip():
        return _empty(refusal)
    if at[-1] == "未公布":
        return _without_reason(at)
    message = f"{quoted(at)}只写了“{refusal.instance}”，太短"
    return Finding("S224", at, message, _joined(f"至少 {refusal.wants} 个字", refusal))


def _without_reason(at: Pointer) -> Finding:
    message = f"{quoted(at)}没有写明理由"
    hint = "写清为什么没有这个数，至少四个字，例如 {未公布: 上年公开文件未载明}"
    return Finding("S225", at, message, hint)


def wrong_pattern(refusal: Refusal) -> Finding:
    """A text in another form than the schema asks for."""
    at = refusal.pointer
    if not refusal.instance.strip():
        return _empty(refusal)
    message = f"{quoted(at)}的“{shortened(refusal.instance)}”写法不合要求"
    examples = [str(example) for example in refusal.schema.get("examples", ())]
    hint = f"例如 {examples[0]}" if examples else ""
    return Finding("S226", at, message, _joined(hint, refusal))


def repeated(refusal: Refusal) -> Finding:
    """A list that names the same thing twice."""
    at = refusal.pointer
    twice = sorted({str(item) for item in refusal.instance if refusal.instance.count(item) > 1})
    message = f"{quoted(at)}里有重复的：{'、'.join(shortened(item) for item in twice)}"
    return Finding("S227", at, message, "删去重复的一项")


def _joined(hint: str, refusal: Refusal) -> str:
    """Return the hint followed by the first sentence of what the schema says about the value."""
    says = str(refusal.schema.get("description", "")).split("。")[0]
    return "。".join(part for part in (hint, says) if part)


#: Keyword of JSON Schema → the sentence that reports it.
SENTENCES: dict[str, Sentence] = {
    FALSE: beside_total,
    "type": wrong_type,
    "minItems": least_items,
    "minProperties": least_keys,
    "multipleOf": too_fine,
    "minimum": too_small,
    "maximum": too_large,
    "enum": other_word,
    "const": other_word,
    "format": wrong_format,
    "minLength": too_short,
    "pattern": wrong_pattern,
    "uniqueItems": repeated,
}

"""Room validate: a key that is no code, where keys are codes: malformed, a name, half an amount."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from disclosure.validate.codes import CODES, codes_named, names_of, near_codes
from disclosure.validate.complaint import Complaint, quoted, shortened
from disclosure.validate.matching import code_lengths
from disclosure.validate.meant_number import meant_number
from disclosure.validate.text_types import is_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.validate.descent import Refusal
    from disclosure.validate.references import References

_CODE_LIKE = re.compile(r"[0-9][0-9.,\s]*")
#: A code with its name before or behind it, as a table shows them.
_NAMED = re.compile(r"(?P<code>[0-9]{3,7})[^0-9]+|[^0-9]+(?P<last>[0-9]{3,7})")
_CODE = re.compile(r"[1-9][0-9]{2}(?:[0-9]{2}){0,2}")
#: What stands behind a comma that should have been a point.
_BEHIND_COMMA = re.compile(r"[0-9]{1,2}(?:\.[0-9]+)?")
_SHOWN = 3


def unknown_code(refusal: Refusal, references: References) -> Complaint | None:
    """Return the complaint on a key where codes are keys; None where it is another word."""
    if split := _half_an_amount(refusal):
        return split
    lengths = code_lengths(refusal.schema)
    if not lengths:
        return _too_high(refusal, references)
    half = unicodedata.normalize("NFKC", refusal.key).strip()
    names = names_of(refusal.schema, references)
    if _CODE_LIKE.fullmatch(half):
        return _malformed(refusal, half, lengths, names)
    return _with_its_name(refusal, half, names) or _name(refusal, half, names)


def _half_an_amount(refusal: Refusal) -> Complaint | None:
    """``{全年预算: 659,91}`` is an amount and a key ``91`` without a value."""
    key, entries = refusal.key, refusal.instance
    if entries[key] is not None or not _BEHIND_COMMA.fullmatch(key):
        return None
    before = list(entries)[: list(entries).index(key)]
    first = entries[before[-1]] if before else None
    if not is_number(first):
        return None
    written = f"{first},{key}"
    message = f"{quoted((*refusal.pointer, before[-1]))}的“{written}”被逗号分成了两半"
    number = meant_number(written)
    hint = (
        f"小数点写成英文句点：{number}" if number else "只用数字、小数点和负号，例如 100000、-0.50"
    )
    return Complaint("S214", (*refusal.pointer, key), message, hint, at_key=True)


def _too_high(refusal: Refusal, references: References) -> Complaint | None:
    """A code that stands where the source or the fund should, which its codes stand under."""
    words = [
        word
        for word, node in refusal.schema.get("properties", {}).items()
        if any(CODES in part for part in references.resolved(node).get("allOf", ()))
    ]
    if not words or not _CODE.fullmatch(refusal.key):
        return None
    at = (*refusal.pointer, refusal.key)
    message = f"科目代码“{refusal.key}”写高了一级：{quoted(refusal.pointer)}里先写资金或来源"
    hint = f"写在下一级，例如 {words[0]}: {{{refusal.key}: …}}"
    return Complaint("S202", at, message, hint, at_key=True)


def _malformed(
    refusal: Refusal, half: str, lengths: tuple[int, ...], names: Mapping[str, str]
) -> Complaint:
    key, pointer = refusal.key, (*refusal.pointer, refusal.key)
    should = "应为 " + "、".join(map(str, lengths)) + " 位数字"
    if half != key and half.isdigit() and len(half) in lengths:
        message = f"科目代码“{key}”里有全角字符或空格"
        return Complaint("S219", pointer, message, f"写成 {half}", at_key=True)
    if not half.isdigit():
        message = f"科目代码“{shortened(key)}”里有数字以外的字符，{should}"
    elif half.startswith("0"):
        message = f"科目代码“{key}”以 0 开头，科目代码没有以 0 开头的"
    else:
        message = f"科目代码“{shortened(key)}”是 {len(half)} 位，{should}"
    digits = re.sub(r"\.0+$|[^0-9]", "", half)
    near = _near(digits, lengths, names)
    hint = "类 3 位、款 5 位、项 7 位：照科目目录写全，检查是否少了或多了一位"
    if near and len(near) <= _SHOWN:
        hint = f"是否应为 {_listed(near, names)}？{hint}"
    return Complaint("S219", pointer, message, hint, at_key=True)


def _near(digits: str, lengths: tuple[int, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes that may be meant; of a code that is too long, the one it begins with."""
    if digits in names:
        return (digits,)
    begins = digits[: max(lengths)]
    return near_codes(digits, names) or ((begins,) if begins in names else ())


def _with_its_name(refusal: Refusal, half: str, names: Mapping[str, str]) -> Complaint | None:
    found = _NAMED.fullmatch(half)
    code = (found["code"] or found["last"]) if found else ""
    if code not in names:
        return None
    message = f"键里只写科目代码，“{shortened(refusal.key)}”还写了别的"
    hint = f"写成 {code}，名称“{names[code]}”由程序从科目目录取"
    return Complaint("S219", (*refusal.pointer, refusal.key), message, hint, at_key=True)


def _name(refusal: Refusal, half: str, names: Mapping[str, str]) -> Complaint | None:
    beside = tuple(key for key in refusal.instance if key in names)
    codes = codes_named(half, names, beside)
    if not codes:
        return None
    message = f"{quoted(refusal.pointer)}里写科目代码，不写名称“{shortened(refusal.key)}”"
    hint = f"是否应为 {_listed(codes, names)}？名称由程序从科目目录取"
    if len(codes) > _SHOWN:
        called = f"叫“{names[codes[0]]}”的科目有 {len(codes)} 个"
        hint = f"{called}，照账上写代码，例如 {_listed(codes, names)}"
    return Complaint("S219", (*refusal.pointer, refusal.key), message, hint, at_key=True)


def _listed(codes: tuple[str, ...], names: Mapping[str, str]) -> str:
    """Return the codes with their names, a 项 with the name of its 款."""
    shown = (f"{code}（{_named(code, names)}）" for code in codes[:_SHOWN])
    return "、".join(shown)


def _named(code: str, names: Mapping[str, str]) -> str:
    above = names.get(code[:-2], "") if len(code) > 5 else ""
    return f"{above}：{names[code]}" if above else names[code]

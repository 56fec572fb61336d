"""Room validate: a key that the schema does not know, judged: misspelt, misplaced, or no code."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, Any

from disclosure.validate.complaint import Complaint, label, quoted, shortened
from disclosure.validate.described import described
from disclosure.validate.matching import chosen, code_lengths, is_allowed, words_of
from disclosure.validate.unknown_code import unknown_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from disclosure.diagnostics import Pointer
    from disclosure.validate.descent import Refusal
    from disclosure.validate.homes import Homes
    from disclosure.validate.references import References

#: The keyword of a mapping: what people write in it by mistake, and the key that they mean.
MISTAKEN = "x-mistaken"
#: The keyword of a mapping: what people write in it though the program works it out.
COMPUTED = "x-computed"
#: What people add out of habit and the program works out itself.
_COMPUTED = re.compile(r"(合计|小计|总计|占比|比例|比重|[成行长降减]率|增减额?)$")
#: How people number what the program numbers, and join the steps of a path.
_NUMBERED = re.compile(r"^[（(]?[0-9一二三四五六七八九十]+[)）]?[.、．]\s*")
_JOINED = re.compile(r"\s*(?:[-－—–→>/\\、。．·:：])+\s*")
#: A longer key is a paste gone wrong, and not looked at character by character.
_LONGEST_KEY = 100
_CLOSE = 0.6
_LISTED = 12


def unknown_key(refusal: Refusal, homes: Homes, references: References) -> Complaint:
    """Return the complaint on an unknown key of the mapping at this pointer."""
    found = unknown_code(refusal, references) or _meant(refusal, homes)
    if found:
        return found
    key, at, schema = refusal.key, refusal.pointer, refusal.schema
    if chosen(schema) and not code_lengths(schema):
        return _odd(key, at, schema)
    return _computed(key, at) if _is_computed(refusal) else _strange(key, at, schema)


def _meant(refusal: Refusal, homes: Homes) -> Complaint | None:
    """Return the complaint that names the key which is meant, or the place; None where none is."""
    key, at, schema = refusal.key, refusal.pointer, refusal.schema
    near = nearest(key, words_of(schema))
    mistaken = schema.get(MISTAKEN, {}).get(_half(key), "")
    if mistaken or (near and _half(near) == _half(key)):
        return _misspelt(refusal, mistaken or near, homes)
    home = None if _half(key) in schema.get(COMPUTED, ()) else homes.of(key, at)
    if home is not None and not _is_closer(key, near):
        return _misplaced(key, at, home)
    is_far = near in refusal.instance and not _is_closer(key, near)
    is_near = near and not is_far and not _is_computed(refusal, near)
    return _misspelt(refusal, near, homes) if is_near else None


def _is_computed(refusal: Refusal, near: str = "") -> bool:
    """Say whether the program works this out, rather than that a key like it is meant."""
    key = refusal.key
    if _half(key) in refusal.schema.get(COMPUTED, ()):
        return True
    return bool(_COMPUTED.search(key)) and not _COMPUTED.search(near)


def nearest(text: str, allowed: Iterable[str]) -> str:
    """Return the allowed word that looks most like the text, or nothing."""
    plain = {_half(word): word for word in allowed}
    found = get_close_matches(_half(text), plain, n=1, cutoff=_CLOSE)
    return plain[found[0]] if found else ""


def _half(key: str) -> str:
    """Return the key without width, brackets, quotation marks and blanks."""
    return re.sub(r"[\s()“”\"'、:：]", "", unicodedata.normalize("NFKC", key)).lower()


def _is_closer(key: str, near: str) -> bool:
    """Say whether a slip of one character, or an end left out, explains the key better."""
    is_beginning = len(key) > 1 and near.startswith(key)
    return bool(near) and (is_beginning or SequenceMatcher(None, key, near).ratio() > 0.85)


def _misspelt(refusal: Refusal, near: str, homes: Homes) -> Complaint:
    key, at = refusal.key, refusal.pointer
    message = f"{_inside(at)}没有“{shortened(key)}”这个键，是否应为“{near}”？"
    hint = f"{near}：{homes.says(near, at)}"
    if near in refusal.instance:
        hint = f"“{near}”已经写了，把这里的内容并过去。{hint}"
    return Complaint("S201", (*at, key), message, hint, at_key=True, meant=(*at, near))


def _strange(key: str, at: Pointer, schema: Mapping[str, Any]) -> Complaint:
    message = f"{_inside(at)}没有“{shortened(key)}”这个键"
    return Complaint("S201", (*at, key), message, _choice(schema), at_key=True)


def _computed(key: str, at: Pointer) -> Complaint:
    message = f"{_inside(at)}不用写“{shortened(key)}”"
    hint = "合计、占比、增减由程序算，删去这一行；报表上的合计可以写在“核对”里，由程序核对"
    return Complaint("S201", (*at, key), message, hint, at_key=True)


def _misplaced(key: str, at: Pointer, home: Pointer) -> Complaint:
    above = f"“{label(home)}”下面" if home else "最外层（行首不缩进）"
    message = f"“{key}”写错了地方：{_inside(at)}没有这个键"
    hint = f"这个键应写在{above}；检查这一行的缩进"
    return Complaint("S202", (*at, key), message, hint, at_key=True, meant=(*home, key))


def _odd(key: str, at: Pointer, schema: Mapping[str, Any]) -> Complaint:
    """A key that may be freely chosen here, but not with these characters."""
    described_key = next(iter(chosen(schema).values()))
    told = described(described_key)
    message = f"{_inside(at)}的“{shortened(key)}”不能作{described_key.get('title', '键')}"
    hint = told.says + (f"例如 {told.example}" if told.example else "")
    if len(key) <= _LONGEST_KEY:
        for meant in (_NUMBERED.sub("", key), _JOINED.sub(".", key)):
            if meant and meant != key and is_allowed(meant, schema):
                hint = f"写成 {meant}。{told.says}"
    return Complaint("S227", (*at, key), message, hint, at_key=True)


def _inside(at: Pointer) -> str:
    return f"{quoted(at)}里" if at else "文件最外层"


def _choice(schema: Mapping[str, Any]) -> str:
    words = [word for word in words_of(schema) if word != "金额单位"]
    lengths = code_lengths(schema)
    codes = ["科目代码（" + "、".join(map(str, lengths)) + " 位数字）"] if lengths else []
    shown = [*codes, *words][:_LISTED]
    more = "等" if len(codes) + len(words) > _LISTED else ""
    return f"这里可以写：{'、'.join(shown)}{more}"

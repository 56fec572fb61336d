"""Room validate: a key that the schema does not know, judged: misspelt, misplaced, or no code."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from disclosure.validate.finding import Finding, Pointer, label, quoted, shortened
from disclosure.validate.matching import code_lengths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from disclosure.validate.homes import Homes

_CODE_LIKE = re.compile(r"[0-9][0-9.,\s]*")
#: What people add out of habit and the program works out itself.
_COMPUTED = re.compile(r"(合计|小计|总计|占比|比例|比重|[成行长降减]率|增减额?)$")
_CLOSE = 0.6
_LISTED = 12


def unknown_key(key: str, at: Pointer, schema: Mapping[str, Any], homes: Homes) -> Finding:
    """Return the finding on an unknown key of the mapping at this pointer."""
    lengths = code_lengths(schema)
    if lengths and _CODE_LIKE.fullmatch(_half(key)):
        return _code(key, at, lengths)
    near = nearest(key, schema.get("properties", ()))
    if near and _half(near) == _half(key):
        return _misspelt(key, near, at, homes)
    home = homes.of(key, at)
    if home is not None and not _is_closer(key, near):
        return _misplaced(key, at, home)
    if near:
        return _misspelt(key, near, at, homes)
    if schema.get("patternProperties") and not lengths:
        return _odd(key, at, schema)
    return _computed(key, at) if _COMPUTED.search(key) else _strange(key, at, schema)


def nearest(text: str, allowed: Iterable[str]) -> str:
    """Return the allowed word that looks most like the text, or nothing."""
    plain = {_half(word): word for word in allowed}
    found = difflib.get_close_matches(_half(text), plain, n=1, cutoff=_CLOSE)
    return plain[found[0]] if found else ""


def _half(key: str) -> str:
    """Return the key without width, brackets, quotation marks and blanks."""
    return re.sub(r"[\s()“”\"'、:：]", "", unicodedata.normalize("NFKC", key)).lower()


def _is_closer(key: str, near: str) -> bool:
    """Say whether a slip of one character explains the key better than a wrong place."""
    return bool(near) and difflib.SequenceMatcher(None, key, near).ratio() > 0.85


def _misspelt(key: str, near: str, at: Pointer, homes: Homes) -> Finding:
    message = f"{_inside(at)}没有“{shortened(key)}”这个键，是否应为“{near}”？"
    hint = f"{near}：{homes.says(near, at)}"
    return Finding("S201", (*at, key), message, hint, at_key=True, meant=(*at, near))


def _strange(key: str, at: Pointer, schema: Mapping[str, Any]) -> Finding:
    message = f"{_inside(at)}没有“{shortened(key)}”这个键"
    return Finding("S201", (*at, key), message, _choice(schema), at_key=True)


def _computed(key: str, at: Pointer) -> Finding:
    message = f"{_inside(at)}不用写“{shortened(key)}”"
    hint = "合计、占比、增减由程序算，删去这一行；报表上的合计可以写在“核对”里，由程序核对"
    return Finding("S201", (*at, key), message, hint, at_key=True)


def _misplaced(key: str, at: Pointer, home: Pointer) -> Finding:
    above = f"“{label(home)}”下面" if home else "最外层（行首不缩进）"
    message = f"“{key}”写错了地方：{_inside(at)}没有这个键"
    hint = f"这个键应写在{above}；检查这一行的缩进"
    return Finding("S202", (*at, key), message, hint, at_key=True, meant=(*home, key))


def _code(key: str, at: Pointer, lengths: tuple[int, ...]) -> Finding:
    half = unicodedata.normalize("NFKC", key).strip()
    should = "应为 " + "、".join(map(str, lengths)) + " 位数字"
    if half != key and half.isdigit() and len(half) in lengths:
        message = f"科目代码“{key}”里有全角字符或空格"
        return Finding("S219", (*at, key), message, f"写成 {half}", at_key=True)
    if not half.isdigit():
        message = f"科目代码“{shortened(key)}”里有数字以外的字符，{should}"
    elif half.startswith("0"):
        message = f"科目代码“{key}”以 0 开头，科目代码没有以 0 开头的"
    else:
        message = f"科目代码“{shortened(key)}”是 {len(half)} 位，{should}"
    hint = "类 3 位、款 5 位、项 7 位：照科目目录写全，检查是否少了或多了一位"
    return Finding("S219", (*at, key), message, hint, at_key=True)


def _odd(key: str, at: Pointer, schema: Mapping[str, Any]) -> Finding:
    """A key that may be freely chosen here, but not with these characters."""
    described = next(iter(schema["patternProperties"].values()))
    title, hint = described.get("title", "键"), described.get("description", "")
    message = f"{_inside(at)}的“{shortened(key)}”不能作{title}"
    return Finding("S227", (*at, key), message, hint, at_key=True)


def _inside(at: Pointer) -> str:
    return f"{quoted(at)}里" if at else "文件最外层"


def _choice(schema: Mapping[str, Any]) -> str:
    words = [word for word in schema.get("properties", ()) if word != "金额单位"]
    lengths = code_lengths(schema)
    codes = ["科目代码（" + "、".join(map(str, lengths)) + " 位数字）"] if lengths else []
    shown = [*codes, *words][:_LISTED]
    more = "等" if len(codes) + len(words) > _LISTED else ""
    return f"这里可以写：{'、'.join(shown)}{more}"

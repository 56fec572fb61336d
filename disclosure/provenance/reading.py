"""Room provenance: from the bytes of the file to what it says, or to what is wrong with it.

A file that is wrong anywhere gives nothing: what it would say of the rest could be half of another
version of it.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any
from unicodedata import category

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.provenance.layout import (
    BOOKS,
    CELLS,
    HEAD,
    KEYED,
    OF_CELL,
    OF_KEYED,
    VERSION,
    VERSION_KEY,
)
from disclosure.provenance.sources import Imported, Keyed, Sources

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_HASH = re.compile(r"[0-9a-f]{64}")
_NUMBER = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KEYS = (VERSION_KEY, HEAD, BOOKS, CELLS, KEYED)


class _Wrong(Exception):  # noqa: N818 -- it never leaves this module
    """What is wrong, and the words in the file near which it stands."""

    def __init__(self, message: str, near: str = "") -> None:
        super().__init__(message)
        self.message, self.near = message, near


def read_sources(data: bytes, shown: str) -> Sources | Diagnostic:
    """Read the file; ``shown`` is its path in messages. Return what is wrong where it cannot be."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _broken("不是 UTF-8 编码", Place(shown))
    marks = _CONFLICT.search(text)
    return _conflict(_place(text, marks.start(), shown)) if marks else _read(text, shown)


def _read(text: str, shown: str) -> Sources | Diagnostic:
    try:
        return _sources(_parsed(text))
    except json.JSONDecodeError as error:
        return _broken("这里的写法不对，不是一份完整的 JSON", _place(text, error.pos, shown))
    except RecursionError:
        return _broken("嵌套太深", Place(shown))
    except _Newer as newer:
        return _newer(newer.version, Place(shown))
    except _Wrong as wrong:
        at = text.find(json.dumps(wrong.near, ensure_ascii=False)) if wrong.near else -1
        return _broken(wrong.message, _place(text, max(at, 0), shown))


class _Newer(Exception):  # noqa: N818 -- it never leaves this module
    def __init__(self, version: object) -> None:
        super().__init__(version)
        self.version = version


def _parsed(text: str) -> dict[str, Any]:
    # -- a number is a text here, so that nothing of it is lost on the way --
    data = json.loads(
        text, object_pairs_hook=_once, parse_constant=_none, parse_float=_none, parse_int=_short
    )
    return _mapping(data, "最外层")


def _none(_: str) -> None:
    return None


def _short(digits: str) -> int | str:
    return int(digits) if len(digits) < 10 else digits


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make a mapping, in which two versions of one figure may not stand side by side."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _Wrong(f"“{key}”写了两次", key)
        if not _is_plain(key):
            raise _Wrong("名称里有看不见的字符")
        found[key] = value
    return found


def _sources(data: dict[str, Any]) -> Sources:
    version = data.get(VERSION_KEY)
    if type(version) is int and version > VERSION:
        raise _Newer(version)
    if type(version) is not int or version < 1:
        raise _Wrong(f"“{VERSION_KEY}”应为 {VERSION}", VERSION_KEY)
    for key in data:
        if key not in _KEYS:
            raise _Wrong(f"没有“{key}”这一项", key)
    books = _mapping(data.get(BOOKS, {}), BOOKS)
    for name, digest in books.items():
        if not isinstance(digest, str) or not _HASH.fullmatch(digest):
            raise _Wrong(f"“{name}”的指纹应为 64 位的 SHA-256", name)
    cells = _mapping(data.get(CELLS, {}), CELLS)
    keyed = _mapping(data.get(KEYED, {}), KEYED)
    imported = {path: _cell(each, path, books) for path, each in cells.items()}
    return Sources(books, imported, {path: _second(each, path) for path, each in keyed.items()})


def _cell(data: Any, path: str, books: dict[str, Any]) -> Imported:
    book, sheet, cell, value, unit = _texts(data, path, OF_CELL)
    if book not in books:
        raise _Wrong(f"“{path}”的工作簿“{book}”没有列在“{BOOKS}”里", path)
    return Imported(book, sheet, cell, _number(value, path), unit)


def _second(data: Any, path: str) -> Keyed:
    value, unit, by, on = _texts(data, path, OF_KEYED)
    if not _DAY.fullmatch(on):
        raise _Wrong(f"“{path}”的日期“{on}”应为 2026-11-27 这样的写法", path)
    return Keyed(_number(value, path), unit, by, on)


def _texts(data: Any, path: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    entry = _mapping(data, path)
    for key in (*keys, *entry):
        if key not in entry or key not in keys:
            raise _Wrong(f"“{path}”{'多了' if key in entry else '缺少'}“{key}”", path)
        value = entry[key]
        if not isinstance(value, str) or not value.strip() or not _is_plain(value):
            raise _Wrong(f"“{path}”的“{key}”应为引号里的一行文字，不能空着", path)
    return tuple(entry[key] for key in keys)


def _is_plain(text: str) -> bool:
    """Whether a text has no control characters, and none that cannot be encoded."""
    return not any(category(letter) in ("Cc", "Cs") for letter in text)


def _number(text: str, path: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise _Wrong(f"“{path}”的值“{text}”不是数", path)
    return Decimal(text)


def _mapping(data: Any, name: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise _Wrong(f"“{name}”应为大括号里一项一项的内容", name)
    return data


def _place(text: str, at: int, shown: str) -> Place:
    line = text.count("\n", 0, at)
    start = text.rfind("\n", 0, at) + 1
    return Place(shown, line + 1, at - start + 1, 1, text[start:].partition("\n")[0].rstrip("\r"))


_RESTORE = "请从 git 里恢复这个文件，或者重新导入工作簿、重新核对录入表；不要手工改它。"


def _broken(why: str, place: Place) -> Diagnostic:
    message = f"来源文件读不懂：{why}；各个数没有与工作簿的单元格核对"
    return Diagnostic("L191", Severity.ERROR, message, place, _RESTORE)


def _newer(version: object, place: Place) -> Diagnostic:
    message = f"来源文件的版本是 {version}，这个程序只认得到 {VERSION}；各个数没有与单元格核对"
    return Diagnostic("L192", Severity.ERROR, message, place, "请换用写这个文件的新版程序。")


def _conflict(place: Place) -> Diagnostic:
    message = "来源文件里有 git 合并冲突的标记；各个数没有与工作簿的单元格核对"
    hint = "每个数一行，留下对的一行，删去另一行和标记；或者取一边的整个文件，再导入一次工作簿。"
    return Diagnostic("L193", Severity.ERROR, message, place, hint)

"""Room authoring: cells with an error in a workbook of the older format, which its reader drops.

The records of a sheet are followed one by one where the file holds them in one piece, as office
programs write it; where it does not, nothing is found.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from disclosure.authoring.importing.grid import Oddity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring.importing.grid import CellSpot

#: The beginning of the globals of a workbook, and of anything else in it.
_GLOBALS, _BEGIN = b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x10\x00\x00\x06"
_SHEET, _END, _FORMULA, _VALUE = 0x85, 0x0A, 0x06, 0x205
_HEAD, _SPOT = struct.Struct("<HH"), struct.Struct("<HH")
_PLACE = struct.Struct("<IBBBB")


def older_oddities(data: bytes) -> dict[str, dict[CellSpot, Oddity]]:
    """Return the cells with an error by sheet."""
    base = data.find(_GLOBALS)
    found: dict[str, dict[CellSpot, Oddity]] = {}
    for kind, body in _records(data, base) if base >= 0 else ():
        if kind == _SHEET and len(body) > _PLACE.size:
            at, _, _, size, is_wide = _PLACE.unpack_from(body)
            name = body[_PLACE.size :][: size * (1 + is_wide)]
            text = name.decode("utf-16-le" if is_wide else "latin-1", "replace")
            if data.startswith(_BEGIN, base + at):
                spots = _errors(data, base + at)
                found[text] = dict.fromkeys(spots, Oddity.ERROR)
    return found


def _records(data: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of a part of a workbook up to its end."""
    while at + _HEAD.size <= len(data):
        kind, size = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        yield kind, data[at : at + size]
        if kind == _END:
            return
        at += size


def _errors(data: bytes, at: int) -> Iterator[CellSpot]:
    for kind, body in _records(data, at):
        is_error = kind == _VALUE and len(body) == 8 and body[7] == 1
        # -- the result of a formula: no number, and an error --
        is_failed = (
            kind == _FORMULA and len(body) > 13 and body[12:14] == b"\xff\xff" and body[6] == 2
        )
        if is_error or is_failed:
            row, column = _SPOT.unpack_from(body)
            yield row, column

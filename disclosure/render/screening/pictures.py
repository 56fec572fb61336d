"""Pictures without what a camera or a program wrote beside the picture.

Room: render, screening. Of a PNG its picture and colours stay, of a JPEG its picture, density and
colour profile: no text, no date, no place, no thumbnail.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD cICP".split())
_JPEG = b"\xff\xd8"
_SCAN, _END = 0xDA, 0xD9
#: A mark, and not one of the escapes and restarts that stand inside a scan.
_MARK = re.compile(b"\xff[\x01-\xcf\xd8-\xfe]")
#: Application segments that say how the picture looks: JFIF, ICC profile, Adobe's colours.
_SEGMENTS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_FIRST_APPLICATION, _COMMENT = 0xE0, 0xFE
_ALONE = {0x01, *range(0xD0, 0xD8)}


def bare(picture: bytes) -> bytes | None:
    """Return the picture alone; None where it is neither a PNG nor a JPEG, or is cut off."""
    try:
        if picture.startswith(_PNG):
            return _PNG + b"".join(_png(picture))
        if picture.startswith(_JPEG):
            return _JPEG + b"".join(_jpeg(picture))
    except (struct.error, IndexError):
        return None
    return None


def _png(picture: bytes) -> Iterator[bytes]:
    """Yield the chunks that stay, up to the end of the picture."""
    position, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", picture, position)
        end = position + 12 + length
        if end > len(picture):
            raise IndexError(end)
        if kind in _CHUNKS:
            yield picture[position:end]
        position = end


def _jpeg(picture: bytes) -> Iterator[bytes]:
    """Yield the segments that stay, each scan with its data, and the end mark."""
    position = len(_JPEG)
    while True:
        mark, kind = picture[position], picture[position + 1]
        if mark != 0xFF:
            raise IndexError(position)
        if kind == _END:
            yield b"\xff\xd9"
            return
        length = 0 if kind in _ALONE else struct.unpack_from(">H", picture, position + 2)[0]
        end = position + 2 + length
        if kind == _SCAN:
            end = _end_of_scan(picture, end)
        if _stays(kind, picture[position:end]):
            yield picture[position:end]
        position = end


def _end_of_scan(picture: bytes, start: int) -> int:
    """Return where the next mark begins: in the data of a scan a mark is never followed so."""
    found = _MARK.search(picture, start)
    if found is None:
        raise IndexError(start)
    return found.start()


def _stays(kind: int, segment: bytes) -> bool:
    if kind == _COMMENT:
        return False
    if _FIRST_APPLICATION <= kind < _FIRST_APPLICATION + 16:
        return kind in _SEGMENTS and segment[4:].startswith(_SEGMENTS[kind])
    return True

"""A zip file whose bytes depend on its content alone, from parts that may be packed beforehand.

Room: render. Dates, system and attributes are constants, the order is the caller's; what does not
change from document to document is deflated once and copied.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import IO

_LEVEL = 6
_STORED, _DEFLATED = 0, 8
_UTF8_NAME = 0x800
#: 1980-01-01 00:00, the first day that the format knows.
_TIME, _DATE = 0, 0x21
_VERSION = 20
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class Member:
    """One part of a package, packed and ready to be written."""

    name: str
    packed: bytes
    size: int
    crc: int
    method: int = _DEFLATED


def pack(name: str, content: bytes) -> Member:
    """Deflate a part that is held in one piece."""
    return pack_stream(name, (content,))


def pack_stream(name: str, chunks: Iterable[bytes]) -> Member:
    """Deflate a part that comes in pieces, without ever holding the whole of it."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, 9)
    packed, size, crc = [], 0, 0
    for chunk in chunks:
        size += len(chunk)
        crc = zlib.crc32(chunk, crc)
        packed.append(deflate.compress(chunk))
    packed.append(deflate.flush())
    return Member(name, b"".join(packed), size, crc)


def store(name: str, content: bytes) -> Member:
    """Keep a part as it is: it is small, or packed already."""
    return Member(name, content, len(content), zlib.crc32(content), _STORED)


def unpack(package: bytes | IO[bytes]) -> dict[str, bytes]:
    """Return the parts of a package by name, in the order of its directory.

    Raises ``zipfile.BadZipFile`` where the bytes are no zip file; the caller says so to the user.
    """
    source = BytesIO(package) if isinstance(package, bytes) else package
    with ZipFile(source) as archive:
        return {item.filename: archive.read(item) for item in archive.infolist()}


def assemble(entries: Iterable[Member]) -> bytes:
    """Write the package: each entry behind its header, then the directory."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        body += (_local(entry, name), name, entry.packed)
        directory += (_central(entry, name, offset), name)
        offset += _LOCAL.size + len(name) + len(entry.packed)
    return b"".join((*body, *directory, *_end(len(directory) // 2, directory, offset)))


def _local(entry: Member, name: bytes) -> bytes:
    return _LOCAL.pack(b"PK\x03\x04", _VERSION, *_shared(entry), len(name), 0)


def _central(entry: Member, name: bytes, offset: int) -> bytes:
    head = (b"PK\x01\x02", _VERSION, _VERSION, *_shared(entry), len(name))
    return _CENTRAL.pack(*head, 0, 0, 0, 0, 0, offset)


def _shared(entry: Member) -> tuple[int, ...]:
    sizes = (entry.crc, len(entry.packed), entry.size)
    return (_UTF8_NAME, entry.method, _TIME, _DATE, *sizes)


def _end(count: int, directory: list[bytes], offset: int) -> Iterator[bytes]:
    length = sum(map(len, directory))
    yield _END.pack(b"PK\x05\x06", 0, 0, count, count, length, offset, 0)

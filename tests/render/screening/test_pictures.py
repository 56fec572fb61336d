"""Pictures travel without what was written beside the picture."""

from __future__ import annotations

import struct
import zlib

import pytest

from disclosure.render.screening.pictures import bare


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def segment(kind: int, data: bytes) -> bytes:
    return bytes([0xFF, kind]) + struct.pack(">H", len(data) + 2) + data


HEAD = chunk(b"IHDR", bytes(13))
PNG = (
    b"\x89PNG\r\n\x1a\n"
    + HEAD
    + chunk(b"pHYs", bytes(9))
    + chunk(b"IDAT", b"x")
    + chunk(b"IEND", b"")
)
SCAN = segment(0xDA, b"\x01") + b"\x12\xff\x00\x34\xff\xd0\x56"
TABLE = segment(0xC4, b"huffman")
JPEG = (
    b"\xff\xd8"
    + segment(0xE0, b"JFIF\0x")
    + segment(0xDB, b"q")
    + SCAN
    + TABLE
    + SCAN
    + b"\xff\xd9"
)


@pytest.mark.parametrize("picture", [PNG, JPEG])
def test_a_bare_picture_is_left_as_it_is(picture):
    assert bare(picture) == picture


@pytest.mark.parametrize("kind", [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"prVW"])
def test_a_png_keeps_no_text_and_no_date(kind):
    assert bare(PNG.replace(HEAD, HEAD + chunk(kind, b"secret"))) == PNG


@pytest.mark.parametrize("kind", [0xE1, 0xED, 0xEF, 0xFE])
def test_a_jpeg_keeps_no_place_no_comment(kind):
    secret = segment(kind, b"Exif\0\0secret")
    assert bare(JPEG[:2] + secret + JPEG[2:]) == JPEG
    assert bare(JPEG.replace(TABLE, TABLE + secret)) == JPEG


def test_an_application_segment_is_known_by_its_name_not_by_its_number():
    assert bare(JPEG[:2] + segment(0xE0, b"JFXX\0thumbnail") + JPEG[2:]) == JPEG


@pytest.mark.parametrize("picture", [PNG, JPEG])
def test_what_stands_behind_a_picture_is_cut_off(picture):
    assert bare(picture + b"PK\x03\x04 secret \xff\xd9") == picture


@pytest.mark.parametrize(
    "picture", [b"", b"GIF89a", PNG[:-6], JPEG[:-1], JPEG[:9], b"\xff\xd8\x00"]
)
def test_what_is_none_or_is_cut_off_is_no_picture(picture):
    assert bare(picture) is None

from __future__ import annotations

import codecs

import pytest

from disclosure.load.decode import MAX_BYTES, decode

TEXT = "年度: 2024\n名称: 区委办公室\n"


def test_utf8_is_read_with_or_without_bom():
    assert decode(TEXT.encode(), "x") == TEXT
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), "x") == TEXT


@pytest.mark.parametrize(("encoding", "name"), [("gbk", "GBK"), ("utf-16", "UTF-16")])
def test_another_encoding_is_guessed_and_the_way_out_told(encoding, name):
    found = decode(TEXT.encode(encoding), "x")
    assert found.code == "L106"
    assert name in found.message
    assert "VS Code" in found.hint


def test_the_place_is_the_first_wrong_byte_and_its_line_can_be_read():
    found = decode("年度: 2024\nb: ".encode() + "中文\n".encode("gbk"), "x")
    assert (found.place.line, found.place.column, found.place.text) == (2, 4, "b: 中文")


def test_mixed_encodings_are_not_called_gbk_for_sure():
    found = decode("年度\n".encode() + b"\xff\xff\n", "x")
    assert "混在一起" in found.message


@pytest.mark.parametrize(
    ("data", "word"), [(b"PK\x03\x04\xff", "docx"), (b"%PDF\xff", "PDF"), (b"\0\xff", "其他格式")]
)
def test_a_file_that_is_no_text_is_called_so(data, word):
    assert word in decode(data, "x").message


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8])
def test_nothing_is_called_empty(data):
    assert decode(data, "x").code == "L105"


def test_a_file_beyond_the_limit_is_not_read():
    assert decode(b"#" * (MAX_BYTES + 1), "x").code == "L104"

from __future__ import annotations

import hashlib

import pytest

from disclosure.workspace import fingerprint

TEXT = "年度: 2024\n口径: 单位\n".encode()


def test_of_a_plain_text_it_is_the_hash_of_its_bytes():
    assert fingerprint(TEXT) == hashlib.sha256(TEXT).hexdigest()


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_how_lines_end_and_a_mark_before_the_first_are_no_content(end, mark):
    assert fingerprint(mark + TEXT.replace(b"\n", end)) == fingerprint(TEXT)


@pytest.mark.parametrize("other", [TEXT + b"\n", TEXT[:-1], TEXT.replace(b"4", b"5"), b" " + TEXT])
def test_whatever_else_differs_is_another_text(other):
    assert fingerprint(other) != fingerprint(TEXT)


def test_a_file_that_is_no_text_is_taken_as_it_is():
    form = b"PK\x03\x04\x14\x00\r\n"
    assert fingerprint(form) == hashlib.sha256(form).hexdigest()
    assert fingerprint(form) != fingerprint(form.replace(b"\r\n", b"\n"))

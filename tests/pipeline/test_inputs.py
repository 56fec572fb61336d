"""What was read is what is noted, and nothing is noted that was read in two states."""

from __future__ import annotations

from disclosure.pipeline.inputs import NO_FILE, Now, digest_of, together
from disclosure.workspace import fingerprint, read_file


def test_a_content_has_its_fingerprint_and_a_missing_file_its_own(tmp_path):
    assert digest_of(b"a: 1\r\n") == fingerprint(b"a: 1\n")
    assert digest_of(read_file(tmp_path / "none", "none")) == NO_FILE
    assert digest_of(read_file(tmp_path, "folder")) is None


def test_a_file_that_changed_while_it_was_read_is_not_noted():
    assert together([{"a": "1"}, {"b": "2"}, {"a": "1"}]) == {"a": "1", "b": "2"}
    assert together([{"a": "1"}, {"a": "2"}]) is None
    assert together([{"a": "1"}, None]) is None
    assert together([]) == {}


def test_now_is_as_then_or_not(tmp_path):
    (tmp_path / "a").write_bytes(b"1")
    then = {"a": digest_of(b"1"), "b": NO_FILE}
    assert Now(tmp_path, {}).is_as(then)
    (tmp_path / "b").write_bytes(b"")
    assert not Now(tmp_path, {}).is_as(then)
    assert not Now(tmp_path, {}).is_as({"a": digest_of(b"2")})
    assert not Now(tmp_path.parent, {}).is_as({tmp_path.name: NO_FILE})

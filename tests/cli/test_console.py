"""Printing survives every character set."""

from __future__ import annotations

import io
import sys

import pytest

from disclosure.cli.console import prepare


def printed_as(encoding: str, text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    raw = io.BytesIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, newline="\n"))
        prepare()
        sys.stdout.write(text)
        sys.stdout.flush()
        return raw.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "✓ 一，二…"),
        ("gbk", "√ 一，二…"),
        ("cp936", "√ 一，二…"),
        ("ascii", "v ?,?..."),
        ("latin-1", "v ?,?..."),
    ],
)
def test_a_sign_becomes_plainer_where_it_must(
    encoding: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed_as(encoding, "✓ 一，二…", monkeypatch) == shown


def test_half_a_character_does_not_stop_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert printed_as("utf-8", "a\udc80b", monkeypatch) == "a?b"


def test_it_leaves_a_stream_that_is_no_stream_of_bytes_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    prepare()

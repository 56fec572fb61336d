"""What the tests of loading ask for: a text read by both parsers."""

from __future__ import annotations

import pytest

from disclosure.load import load_text


@pytest.fixture
def read():
    """Read a text by both parsers, which must agree; return the content and the problems."""

    def both(text):
        fast, found = load_text(text.encode(), "x.yaml")
        slow, found_slowly = load_text(text.encode(), "x.yaml", pure=True)
        assert found == found_slowly
        assert (fast and fast.data) == (slow and slow.data)
        return fast, found

    return both


@pytest.fixture
def spots(read):
    """Return code, line and column of every problem of a text."""

    def of(text):
        return [(one.code, one.place.line, one.place.column) for one in read(text)[1]]

    return of

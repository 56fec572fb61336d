"""A form is prepared once for all starts; with another template, name or chart it is another."""

from __future__ import annotations

import pytest

from disclosure.render import preparing, pressed, pressing
from disclosure.workspace import kept
from tests.editions.document import FORM

TEMPLATE = (FORM / "audit.docx").read_bytes()


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """Note what is prepared, from an empty store."""
    monkeypatch.setenv(kept.VARIABLE, str(tmp_path))
    seen = []
    real = preparing.prepare

    def prepare(template, label, names=None, charts=()):
        seen.append(label)
        return real(template, label, names, charts)

    monkeypatch.setattr(preparing, "prepare", prepare)
    pressing.pressed.cache_clear()
    yield seen
    pressing.pressed.cache_clear()


def test_the_next_start_prepares_nothing(asked):
    first = pressed(TEMPLATE, "a.docx")
    pressing.pressed.cache_clear()
    form, problems = pressed(TEMPLATE, "a.docx")
    assert asked == ["a.docx"]
    assert problems == first[1]
    assert form is not first[0]
    assert form == first[0]
    pressed(TEMPLATE, "b.docx")
    assert asked == ["a.docx", "b.docx"]


def test_a_form_that_is_wrong_is_looked_at_every_time(asked):
    for _ in range(2):
        pressing.pressed.cache_clear()
        assert pressed(b"no form", "a.docx")[0] is None
    assert asked == ["a.docx"] * 2


def test_what_was_spoilt_is_prepared_anew(asked, tmp_path):
    pressed(TEMPLATE, "a.docx")
    (path,) = tmp_path.rglob("form-*")
    path.write_bytes(path.read_bytes()[:-1])
    pressing.pressed.cache_clear()
    assert pressed(TEMPLATE, "a.docx")[0] is not None
    assert asked == ["a.docx"] * 2

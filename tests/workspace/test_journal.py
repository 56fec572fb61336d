"""A journal grows piece by piece; what is read of it is whole."""

from __future__ import annotations

from multiprocessing import get_context

import pytest

from disclosure.workspace.journal import Journal
from disclosure.workspace.store import MOST_BYTES, Store


@pytest.fixture
def journal(tmp_path):
    return Journal(Store(tmp_path / "kept"), "made-1")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept" / "made-1"


def test_the_last_piece_of_a_name_counts(journal):
    assert journal.read() == {}
    journal.add("甲局", b"1")
    journal.add("乙局", b"")
    journal.add("甲局", b"2")
    assert journal.read() == {"甲局": b"2", "乙局": b""}


def test_what_a_kill_cut_off_hides_nothing_that_comes_later(journal, path):
    journal.add("甲局", b"first" * 9)
    whole = path.read_bytes()
    journal.add("乙局", b"second" * 9)
    for length in range(len(whole) + 1, path.stat().st_size):
        path.write_bytes(path.read_bytes()[:length])
        journal.read()
        journal.add("丙局", b"third")
        assert journal.read() == {"甲局": b"first" * 9, "丙局": b"third"}
        path.write_bytes(whole)
        journal.add("乙局", b"second" * 9)


def test_a_spoilt_piece_takes_those_behind_it(journal, path):
    journal.add("甲局", b"first")
    at = path.stat().st_size
    journal.add("乙局", b"second")
    journal.add("丙局", b"third")
    data = bytearray(path.read_bytes())
    data[at + 30] ^= 1
    path.write_bytes(data)
    assert journal.read() == {"甲局": b"first"}


def test_a_journal_under_another_name_is_not_believed(journal, path, tmp_path):
    journal.add("甲局", b"first")
    path.rename(path.with_name("made-2"))
    assert Journal(Store(tmp_path / "kept"), "made-2").read() == {}


def test_it_does_not_grow_for_ever(journal, path):
    for number in range(2000):
        journal.add("甲局", str(number).encode())
        if number % 100 == 0:
            journal.read()
    assert path.stat().st_size < 400 * 50
    assert journal.read() == {"甲局": b"1999"}


def test_what_is_too_large_is_left_out(journal, path):
    journal.add("甲局", b"first")
    journal.add("乙局", bytes(MOST_BYTES))
    assert journal.read() == {"甲局": b"first"}


def _add(folder, name):
    for number in range(50):
        Journal(Store(folder), "made-1").add(f"{name}{number}", name.encode() * 1000)


def test_two_programs_may_add_at_once(tmp_path, journal):
    context = get_context("spawn")
    both = [context.Process(target=_add, args=(tmp_path / "kept", name)) for name in "ab"]
    for each in both:
        each.start()
    for each in both:
        each.join()
    found = journal.read()
    assert {*found} == {f"{name}{number}" for name in "ab" for number in range(50)}

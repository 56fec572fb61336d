"""What a worker does with what comes through its pipe."""

from __future__ import annotations

import os
import signal
import threading
from multiprocessing import Pipe

import pytest

from disclosure.pipeline import serving
from disclosure.pipeline.serving import DefectError, Tried, serve

posix = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")


@pytest.fixture(autouse=True)
def signals():
    """Put back what a worker does to its signals: here it is the test's own process."""
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    yield
    for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
        signal.signal(number, handler)


def served(work, *items):
    """Return what a worker sends back for these items."""
    own, theirs = Pipe()
    for item in items:
        own.send(item)
    copy, _ = Pipe()
    closer = threading.Thread(target=_close_when_answered, args=(own, len(items), answers := []))
    closer.start()
    serve(work, theirs, [copy])
    closer.join()
    assert copy.closed
    return answers


def _close_when_answered(pipe, count, answers):
    assert pipe.recv() is None
    answers += [pipe.recv() for _ in range(count)]
    pipe.close()


def halved(number):
    return 12 // number


def test_one_product_comes_back_for_each_item_in_order():
    assert served(halved, 1, 2, 3) == [Tried(12), Tried(6), Tried(4)]


def test_a_work_that_fails_comes_back_with_what_was_said_and_the_next_is_done():
    failed, made = served(halved, 0, 3)
    assert isinstance(failed.error, ZeroDivisionError)
    assert "in halved" in failed.said
    assert made == Tried(4)
    assert "in halved" in str(DefectError(failed.said))


def test_leaving_the_program_within_a_work_is_a_failure_as_well():
    (failed,) = served(_leave, 1)
    assert isinstance(failed.error, SystemExit)


def _leave(_):
    raise SystemExit(7)


def test_ctrl_c_is_left_to_the_parent():
    assert served(_handlers, 1) == [Tried((signal.SIG_IGN, signal.SIG_DFL))]


def _handlers(_):
    return signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)


@pytest.mark.parametrize("ends", [True, False])
def test_a_worker_ends_when_its_parent_has_ended(monkeypatch, ends):
    class Parent:
        def join(self):
            assert ends

    ended = []
    monkeypatch.setattr(serving, "parent_process", lambda: Parent() if ends else None)
    monkeypatch.setattr(serving.os, "_exit", ended.append)
    serving._end_with_parent()
    assert ended == ([1] if ends else [])

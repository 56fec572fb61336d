"""Several processes at one work: in order, none is waited for too long, none is left behind."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from disclosure.pipeline import workers
from disclosure.pipeline.workers import LONGEST_SECONDS, Loss, shared

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
methods = pytest.mark.parametrize("method", [["fork", "spawn"], ["spawn"]], ids=["fork", "spawn"])
_PATIENCE_SECONDS = 30


def lost(item, loss):
    return item, loss


def doubled(number):
    return number * 2, os.getpid()


def never_ends(number):
    """Work for ever at what is odd, within one call that lets nobody else work."""
    if number % 2:
        re.fullmatch(r"(a|a)*b", "a" * 90)
    return number


def loops(number):
    while number % 2:
        pass
    return number


def ends_itself(number, *_):
    if number % 2:
        os._exit(9)
    return number


def failing(number):
    raise ValueError(number)


def slow(number, *_):
    time.sleep(0 if number == 0 else 600)
    return number


def done(items, work, processes, longest=_PATIENCE_SECONDS):
    with shared(items, work, lost, processes, longest) as products:
        return list(products)


@pytest.fixture
def began(monkeypatch, method):
    """Let workers begin in one way."""
    monkeypatch.setattr(workers, "get_all_start_methods", lambda: method)


@pytest.mark.usefixtures("began")
@methods
@pytest.mark.parametrize("processes", [1, 3])
def test_the_products_come_in_the_order_of_the_items(processes):
    found = done(range(20), doubled, processes)
    assert [number for number, _ in found] == [number * 2 for number in range(20)]
    assert os.getpid() not in {process for _, process in found}


def test_no_more_processes_begin_than_there_are_items():
    assert done([], doubled, 4) == []
    assert len({process for _, process in done([1, 2], doubled, 9)}) <= 2


@pytest.mark.usefixtures("began")
@methods
@pytest.mark.parametrize("work", [never_ends, loops])
def test_a_work_that_does_not_end_is_given_up_and_the_others_are_done(work):
    found = done([0, 1, 2, 3, 4], work, 2, longest=2)
    assert found == [0, (1, Loss.LATE), 2, (3, Loss.LATE), 4]


def test_a_single_process_that_is_given_up_is_replaced():
    assert done([1, 2], loops, 1, longest=2) == [(1, Loss.LATE), 2]


@pytest.mark.usefixtures("began")
@methods
@pytest.mark.parametrize("processes", [1, 2])
def test_a_process_that_ends_loses_its_own_work_alone(processes):
    found = done([0, 1, 2, 3, 4], ends_itself, processes)
    assert found == [0, (1, Loss.ENDED), 2, (3, Loss.ENDED), 4]


@pytest.mark.usefixtures("began")
@pytest.mark.parametrize("method", [["fork"]])
def test_processes_that_cannot_even_begin_lose_a_work_each(monkeypatch):
    monkeypatch.setattr(workers, "serve", ends_itself)
    monkeypatch.setattr(workers, "get_context", lambda _: multiprocessing.get_context("fork"))
    assert done(["甲", "乙", "丙"], 1, 2) == [(name, Loss.ENDED) for name in ("甲", "乙", "丙")]


def test_a_process_that_never_begins_loses_a_work(monkeypatch):
    monkeypatch.setattr(workers, "serve", slow)
    monkeypatch.setattr(workers, "START_SECONDS", 0)
    assert done([1], 1, 1) == [(1, Loss.LATE)]


@pytest.mark.usefixtures("began")
@pytest.mark.parametrize("method", [["spawn"]])
def test_the_time_that_a_process_takes_to_begin_is_not_that_of_its_work():
    assert done([0], loops, 1, longest=1) == [0]


def test_no_work_is_late_while_there_is_time():
    assert LONGEST_SECONDS == 60
    assert done([0], time.sleep, 1, longest=_PATIENCE_SECONDS) == [None]


def test_a_defect_in_a_worker_arrives_with_what_was_said_and_ends_the_others():
    with pytest.raises(ValueError, match="7") as caught:
        done([7, 8], failing, 2)
    assert "in failing" in str(caught.value.__cause__)


def test_leaving_early_does_not_wait_for_what_was_begun():
    """Each work would take ten minutes, and the whole test run with it."""
    with pytest.raises(KeyboardInterrupt):
        leave_early()


def leave_early():
    with shared(range(8), slow, lost, 2, LONGEST_SECONDS) as products:
        next(products)
        raise KeyboardInterrupt


PARENT = """
import multiprocessing, sys
sys.path.insert(0, sys.argv[1])
from tests.pipeline.test_workers import lost, slow
from disclosure.pipeline.workers import shared
with shared(range(12), slow, lost, 3, 60) as products:
    next(products)
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    next(products)
"""


@posix
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_its_parent(number):
    command = [sys.executable, "-c", PARENT, str(ROOT)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8") as parent:
        children = [int(word) for word in parent.stdout.readline().split()]
        assert len(children) == 3
        parent.send_signal(number)
        parent.wait(_PATIENCE_SECONDS)
        assert [child for child in children if not gone(child)] == []


def gone(number):
    """Wait until a process has ended; the works last longer than this waits."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    os.kill(number, signal.SIGKILL)
    return False

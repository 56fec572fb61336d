"""Several processes at one work: in order, and none is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from disclosure.pipeline.workers import shared

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="signals of Unix")


def doubled(number):
    return number * 2, os.getpid()


def slow(number):
    time.sleep(0 if number == 0 else 60)
    return number


def failing(number):
    raise ValueError(number)


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_the_products_come_in_the_order_of_the_items(processes):
    with shared(range(40), doubled, processes) as products:
        found = list(products)
    assert [number for number, _ in found] == [number * 2 for number in range(40)]
    own = {number for _, number in found} == {os.getpid()}
    assert own is (processes == 1)


def test_no_item_needs_no_process():
    with shared([], doubled, 1) as products:
        assert list(products) == []


def test_a_defect_in_a_worker_arrives_and_ends_the_others():
    with pytest.raises(ValueError, match="0"), shared(range(4), failing, 2) as products:
        list(products)


def test_leaving_early_does_not_wait_for_what_was_begun():
    """Each piece would take a minute; the whole test would run into its limit."""
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        leave_early()
    assert time.monotonic() - begun < 50


def leave_early():
    with shared(range(8), slow, 2) as products:
        next(products)
        raise KeyboardInterrupt


PARENT = """
import multiprocessing, os, sys
sys.path.insert(0, sys.argv[1])
from tests.pipeline.test_workers import slow
from disclosure.pipeline.workers import shared
with shared(range(12), slow, 3) as products:
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
        workers = [int(word) for word in parent.stdout.readline().split()]
        assert len(workers) == 3
        parent.send_signal(number)
        parent.wait(30)
        assert [worker for worker in workers if not gone(worker)] == []


def gone(number):
    """Wait until a process has ended; the works last longer than this waits."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    os.kill(number, signal.SIGKILL)
    return False


@posix
def test_ctrl_c_is_left_to_the_parent():
    """A worker that a terminal interrupts would print where a person reads."""
    with shared(range(2), ignores_ctrl_c, 2) as products:
        assert list(products) == [True, True]


def ignores_ctrl_c(_):
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN and (
        signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    )

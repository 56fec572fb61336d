"""A worker of a cluster: each item can be given up, and one build knows nothing of another."""

from __future__ import annotations

import os
import signal
import threading
import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from disclosure.pipeline import benches
from disclosure.pipeline.benches import Bench, Order
from disclosure.pipeline.likeness import likeness_at
from disclosure.pipeline.workers import Loss
from tests.pipeline.test_workers import doubled, failing, loops, slow

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def order():
    return Order("一", ROOT, likeness_at(ROOT), doubled, 60)


@pytest.fixture
def bench():
    bench = Bench()
    yield bench
    for run in ("一", "二"):
        bench.clear(run)


def mixed(number):
    """Be doubled, be late, end, or fail: one after the other."""
    {1: loops, 3: lambda _: os.kill(os.getpid(), signal.SIGTERM), 5: failing}.get(number, abs)(
        number
    )
    return doubled(number)


def test_what_is_lost_of_a_batch_is_lost_alone(bench, order):
    found = bench.done(replace(order, work=mixed, longest=2), [0, 1, 2, 3, 4, 5])
    products = [
        each if isinstance(each, Loss) else each.product and each.product[0] for each in found
    ]
    assert products == [0, Loss.LATE, 4, Loss.ENDED, 8, None]
    assert repr(found[5].error) == "ValueError(5)"
    assert "in failing" in found[5].said


def test_a_process_serves_one_build_and_ends_when_another_comes(bench, order):
    """A worker may live for weeks: forms and names of the last build are not those of this one."""
    (first,), (again,) = bench.done(order, [1]), bench.done(order, [1])
    (other,) = bench.done(replace(order, run="二"), [1])
    assert first.product == again.product
    assert other.product[0] == 2
    assert other.product[1] != first.product[1]
    with pytest.raises(ProcessLookupError):
        os.kill(first.product[1], 0)


def test_a_machine_that_is_not_alike_makes_nothing(bench, order):
    unlike = replace(order, like=replace(order.like, program="another"))
    assert bench.done(unlike, [1, 2]) == [Loss.REFUSED, Loss.REFUSED]


def test_a_worker_that_may_not_begin_processes_makes_nothing(bench, order, monkeypatch):
    monkeypatch.setattr(benches, "current_process", lambda: SimpleNamespace(daemon=True))
    assert bench.done(order, [1]) == [Loss.REFUSED]


def test_who_is_not_waited_for_any_more_stops_at_once(bench, order):
    """Each item would take ten minutes."""
    found = []
    busy = replace(order, work=slow, longest=600)
    thread = threading.Thread(target=lambda: found.append(bench.done(busy, [0, 1, 2])))
    thread.start()
    while thread.is_alive() and not bench._hands:
        time.sleep(0.05)
    bench.clear("another build")
    thread.join(0.2)
    assert thread.is_alive()
    bench.clear("一")
    thread.join(60)
    assert found[0][1:] == [Loss.ENDED, Loss.ENDED]

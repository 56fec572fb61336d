"""Being told to stop."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from disclosure.cli.interruption import Terminated, exit_code, on_termination, terminated

posix = pytest.mark.skipif(os.name == "nt", reason="a signal of Unix")


@posix
def test_sigterm_leaves_by_way_of_an_exception_and_the_old_handler_comes_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(Terminated), on_termination(terminated):
        signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) is before


@posix
def test_something_else_may_be_done_instead() -> None:
    seen: list[str] = []
    with on_termination(lambda: seen.append("told")):
        os.kill(os.getpid(), signal.SIGTERM)
    assert seen == ["told"]


def test_a_thread_that_may_not_listen_runs_all_the_same() -> None:
    seen: list[str] = []

    def work() -> None:
        with on_termination(terminated):
            seen.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == ["done"]


def test_nobody_takes_it_for_an_exception() -> None:
    assert not issubclass(Terminated, Exception)


def test_each_way_of_stopping_has_its_exit_code() -> None:
    assert exit_code(KeyboardInterrupt()) == 130
    assert exit_code(Terminated()) == 143

"""Where the work of many disclosures is done: in this process, on this machine, on a cluster.

An executor has the shape of ``workers.shared``: who asks for products need not know which it is.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline.likeness import Likeness, likeness_at
from disclosure.pipeline.options import CLUSTER, IN_PROCESS
from disclosure.pipeline.workers import Product, T, shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.options import Executing
    from disclosure.pipeline.workers import Loss


class Executor(Protocol):
    """Opens the products of a work in the order of its items: see ``workers.shared``."""

    def __call__(
        self,
        items: Sequence[T],
        work: Callable[[T], Product],
        lost: Callable[[T, Loss], Product],
        processes: int,
        longest: int,
    ) -> AbstractContextManager[Iterator[Product]]:
        """Open the products."""


@contextmanager
def alone(
    items: Sequence[T],
    work: Callable[[T], Product],
    lost: Callable[[T, Loss], Product],  # noqa: ARG001 -- nothing can be given up
    processes: int,  # noqa: ARG001 -- this one
    longest: int,  # noqa: ARG001 -- nothing is killed
) -> Iterator[Iterator[Product]]:
    """Do the work in this process, one item when it is asked for; none is too late."""
    yield map(work, items)


_EXTRA = "distributed"


def executor(executing: Executing, root: Path) -> tuple[Executor, Diagnostics]:
    """Return what does the work of a project, and why it cannot: then nothing is to be begun."""
    if executing.executor != CLUSTER:
        return (alone if executing.executor == IN_PROCESS else shared), ()
    if find_spec(_EXTRA) is None:
        return alone, (_not_installed(root),)
    from disclosure.pipeline.batches import Clustered  # noqa: PLC0415 -- it takes long to load

    scheduler = executing.scheduler
    problems = _unfit(scheduler, root) if scheduler else ()
    return (alone if problems else Clustered(root, scheduler)), problems


def _unfit(scheduler: str, root: Path) -> Diagnostics:
    """Return what is wrong with a cluster before anything is sent to it."""
    from disclosure.pipeline import cluster  # noqa: PLC0415

    try:
        with cluster.connected(scheduler) as client:
            workers = cluster.likenesses(client, root)
    except (OSError, ValueError):
        return (_unanswered(scheduler),)
    if not workers:
        return (_unstaffed(scheduler),)
    here = likeness_at(root)
    found = {address: _difference(here, each) for address, each in sorted(workers.items())}
    return tuple(_unlike(address, why) for address, why in found.items() if why)


def _difference(here: Likeness, there: Likeness | Exception) -> str:
    if isinstance(there, Likeness):
        return "；".join(here.unlike(there))
    if type(there).__name__ == "ChildlessError":
        return "不能再开进程：启动时请设环境变量 DASK_DISTRIBUTED__WORKER__DAEMON=False"
    why = f"{type(there).__name__}：{there}"
    return f"找不到本程序，或者不能运行它：要在本文件夹里启动，写上 PYTHONPATH=.（{why}）"


def _not_installed(root: Path) -> Diagnostic:
    own = [root / ".venv" / "bin" / "python", root / ".venv" / "Scripts" / "python.exe"]
    python = next((str(path) for path in own if path.exists()), sys.executable)
    hint = (
        f"在本文件夹里运行 {python} -m pip install {_EXTRA}（请系统管理员做一次），"
        "再运行一次；只用这一台电脑时不用它，去掉 --executor dask 就行。"
    )
    return Diagnostic("R333", Severity.ERROR, "没有安装 Dask，不能用集群", None, hint)


def _unanswered(scheduler: str) -> Diagnostic:
    message = f"调度程序“{scheduler}”没有回答"
    hint = "看地址有没有写错（例如 tcp://10.0.0.5:8786）、调度程序是否在运行。"
    return Diagnostic("R334", Severity.ERROR, message, None, hint)


def _unstaffed(scheduler: str) -> Diagnostic:
    message = f"调度程序“{scheduler}”下面没有工作机"
    hint = "先在各台机器上启动工作程序（写法见 README.md 的“几台机器一起做”），再运行一次。"
    return Diagnostic("R334", Severity.ERROR, message, None, hint)


def _unlike(address: str, why: str) -> Diagnostic:
    message = f"集群里的“{address}”与这台电脑不同：{why}"
    hint = (
        "不同的程序、组件、模板会做出不同的文件，所以什么也没有做。"
        "各台机器用同一份程序、同一个项目文件夹（路径也相同），换好以后重新启动工作程序。"
    )
    return Diagnostic("R335", Severity.ERROR, message, None, hint)

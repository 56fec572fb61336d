"""``--executor`` and ``--scheduler``: where the work of a build or a check is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage, something

if TYPE_CHECKING:
    from argparse import Namespace

    from disclosure.pipeline.options import Executing


def add_executing(parser: Arguments) -> None:
    """Declare where the work is done."""
    from disclosure.pipeline.options import EXECUTORS, LOCAL

    parser.options.add_argument(
        "--executor",
        choices=EXECUTORS,
        default=LOCAL,
        help="在哪里做：local 本机的几个进程（默认）；in-process 就在本进程里，一份做多久都等，"
        "没有 60 秒的限制；dask 交给 Dask 集群，几台机器一起做（见 README.md）",
    )
    parser.options.add_argument(
        "--scheduler",
        metavar="地址",
        type=something,
        help="集群调度程序的地址，例如 tcp://10.0.0.5:8786，与 --executor dask 同用；"
        "不写就在本机临时建一个集群",
    )


def executing(given: Namespace) -> Executing:
    """Return where the work is done.

    Raises:
        WrongUsage: a scheduler is named for something that has none.
    """
    from disclosure.pipeline.options import CLUSTER, Executing

    if given.scheduler and given.executor != CLUSTER:
        raise WrongUsage("--scheduler 只与 --executor dask 同用")
    return Executing(given.executor, given.scheduler or "")

"""Where the work is done is said on the command line, for a build as for a check."""

from __future__ import annotations

import pytest

from disclosure.cli.arguments import WrongUsage
from disclosure.cli.declared import build_arguments, check_arguments
from disclosure.cli.executing import executing
from disclosure.pipeline.options import EXECUTORS, Executing

both = pytest.mark.parametrize("arguments", [build_arguments, check_arguments])


@both
def test_the_processes_of_this_machine_are_usual(arguments) -> None:
    assert executing(arguments(["docx"]).parse_args(["2024"])) == Executing()
    assert Executing().executor == EXECUTORS[0]


@both
@pytest.mark.parametrize("name", EXECUTORS)
def test_each_executor_can_be_named(arguments, name) -> None:
    given = arguments(["docx"]).parse_args(["2024", "--executor", name])
    assert executing(given) == Executing(name)


@pytest.mark.parametrize("name", [name for name in EXECUTORS if name != "dask"])
def test_a_scheduler_belongs_to_a_cluster(name) -> None:
    words = ["2024", "--executor", name, "--scheduler", "tcp://10.0.0.5:8786"]
    with pytest.raises(WrongUsage, match="--scheduler 只与 --executor dask 同用"):
        executing(build_arguments(["docx"]).parse_args(words))

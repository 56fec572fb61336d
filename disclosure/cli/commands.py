"""The table of commands: a row each, with its name, what it does, its arguments and its function.

A command's own imports stand inside its function, so that help, mistakes on the command line and
``test`` do not wait for the whole program to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.cli.declared import test_arguments
from disclosure.cli.quality import run_tests

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from disclosure.cli.arguments import Arguments


@dataclass(frozen=True, slots=True)
class Command:
    """One command: how it is written, what it does, what it takes, and what runs.

    ``run`` gets what was given and the project's folder, and returns the exit code.
    ``open_ended`` commands take further words, found in ``given.rest``.
    """

    name: str
    usage: str
    help: str
    arguments: Callable[[], Arguments]
    run: Callable[[Namespace, Path], int]
    open_ended: bool = False


def _test(given: Namespace, root: Path) -> int:
    return run_tests(root, given.rest)


COMMANDS = (
    Command(
        "test", "test", "运行本程序自己的全部测试和检查", test_arguments, _test, open_ended=True
    ),
)

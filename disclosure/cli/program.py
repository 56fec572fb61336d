"""The program behind ``build.py``: picks the command, and is the outermost handler.

Exit codes: 0 fine, 1 errors in the files, 2 wrong usage or set-up, 3 a defect of ours,
130 interrupted by Ctrl-C, 141 the reader of our output went away, 143 ended by SIGTERM.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TYPE_CHECKING

from disclosure.cli.arguments import WRONG_USAGE, WrongUsage, complain, similar
from disclosure.cli.commands import COMMANDS, Command
from disclosure.cli.console import prepare
from disclosure.cli.interruption import Terminated, exit_code, on_termination, terminated
from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

OUR_DEFECT, PIPE_CLOSED = 3, 141
_STOPPED = "\n已中断。已经生成的文件不受影响。"


def main(argv: Sequence[str], root: Path) -> int:
    """Run one command line in the project's folder and return the exit code; never raises."""
    prepare()
    try:
        with on_termination(terminated):
            return _run(argv, root)
    except WrongUsage as mistake:
        complain(mistake)
        return WRONG_USAGE
    except (KeyboardInterrupt, Terminated) as stop:
        complain(_STOPPED)
        return exit_code(stop)
    except BrokenPipeError:
        _silence()
        return PIPE_CLOSED
    except SystemExit as done:
        return int(done.code or 0)
    except Exception:  # noqa: BLE001 - the one place where a defect becomes a message
        return _failed(root)


def overview() -> str:
    """Return the list of commands, as ``--help`` prints it."""
    width = max(display_width(command.usage) for command in COMMANDS)
    rows = [
        f"  python build.py {c.usage}{' ' * (width - display_width(c.usage))}  {c.help}"
        for c in COMMANDS
    ]
    way_on = "每个命令后面加 --help 可以看它的全部选项；--version 显示版本。"
    return "\n".join(("可用的命令：", *rows, "", way_on))


def _failed(root: Path) -> int:
    """Blame a damaged environment for the exception at hand, or else ourselves."""
    from disclosure.cli.damage import told

    if damaged := told(root):
        complain(damaged)
        return WRONG_USAGE
    import traceback

    complain("程序自身出了错，不是您的文件有问题。请把下面的内容发给维护人员：\n")
    traceback.print_exc()
    return OUR_DEFECT


def _run(argv: Sequence[str], root: Path) -> int:
    if not argv:
        raise WrongUsage(overview())
    if argv[0] in ("-h", "--help"):
        print(overview())
        return 0
    if argv[0] == "--version":
        print(_version(root))
        return 0
    command = _command(argv[0])
    code = command.run(_given(command, argv), root)
    sys.stdout.flush()
    return code


def _command(word: str) -> Command:
    """Return the command that the first word names; a year or an option alone means a build."""
    table = {command.name: command for command in COMMANDS}
    name = "build" if _begins_build(word) else word
    if name not in table:
        known = "、".join(table)
        slip = similar(word, tuple(table))
        raise WrongUsage(f"没有 {word} 这个命令{slip}\n可用的命令：{known}（--help 看说明）")
    return table[name]


def _begins_build(word: str) -> bool:
    plain = unicodedata.normalize("NFKC", word)
    return plain.removesuffix("年").isdecimal() or plain.startswith("-")


def _given(command: Command, argv: Sequence[str]) -> Namespace:
    words = argv[1:] if argv[0] == command.name else argv
    parser = command.arguments()
    if not command.open_ended:
        return parser.parse_args(words)
    given, rest = parser.parse_known_args(words)
    given.rest = rest
    return given


def _version(root: Path) -> str:
    import platform

    from disclosure.cli.ranges import own_table

    project = own_table(root / "pyproject.toml")
    version = project.get("version", "版本不明：pyproject.toml 损坏了，请从原来的程序包里恢复它")
    return f"{project.get('name', 'disclosure')} {version}（Python {platform.python_version()}）"


def _silence() -> None:
    """Let nothing more be written to an output that nobody reads, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

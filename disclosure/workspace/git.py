"""Room workspace: asking git. It only looks: nothing is checked out, fetched or locked."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from pathlib import Path

#: Seconds that git may take for one answer; a repository on a slow share takes a few.
LONGEST = 60
#: English answers, no lock, no question at a terminal, nothing fetched from elsewhere.
_WAYS = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
}


def ask(root: Path, *arguments: str) -> bytes | None:
    """Return what git answers; None where it refuses.

    Raises ``FileNotFoundError`` without git and ``subprocess.TimeoutExpired`` where it is late:
    who asks first (``no_repository``) tells them.
    """
    run = _run(root, arguments)
    return run.stdout if run.returncode == 0 else None


def asked(root: Path, *arguments: str) -> str:
    """Return what git answers, as one text without its end; empty where it refuses."""
    return (ask(root, *arguments) or b"").decode("utf-8", "replace").strip()


def command(root: Path, *arguments: str) -> tuple[str, ...]:
    """Return the words of a command of git for a folder.

    Names of files are taken as they are: none is a pattern.
    """
    return ("git", "--literal-pathspecs", "-C", str(root), *arguments)


def environment() -> dict[str, str]:
    """Return the variables under which git is asked."""
    return {**os.environ, **_WAYS}


def no_repository(root: Path) -> Diagnostic | None:
    """Return why git cannot be asked about a folder; None where it can."""
    try:
        run = _run(root, ("rev-parse", "--is-inside-work-tree"))
    except FileNotFoundError:
        return problem("没有找到 git 程序", "请安装 git，再试一次；--against-tag 可以不用。")
    except subprocess.TimeoutExpired:
        return problem("git 很久没有回答", "请检查网络盘，再试一次。")
    if run.returncode == 0 and run.stdout == b"true\n":
        return None
    if b"dubious ownership" in run.stderr:
        hint = "确认这个文件夹可信，再运行 git config --global --add safe.directory 加上它的路径。"
        return problem("git 不读这个文件夹：它属于另一个用户", hint)
    return problem("项目文件夹不在 git 仓库里", "请在用 git 管理的文件夹里运行。")


def is_shallow(root: Path) -> bool:
    """Whether the repository lacks its older commits."""
    return asked(root, "rev-parse", "--is-shallow-repository") == "true"


def problem(message: str, hint: str, place: Place | None = None) -> Diagnostic:
    """Return what is said of a repository that cannot be read."""
    return Diagnostic("L187", Severity.ERROR, message, place, hint)


def _run(root: Path, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 -- our own arguments; revisions stand behind their checks
        command(root, *arguments),
        capture_output=True,
        check=False,
        timeout=LONGEST,
        stdin=subprocess.DEVNULL,
        env=environment(),
    )

"""Making the environment fit its lock: asked, updated, made anew, and only then stamped.

Whatever breaks off (no network, Ctrl-C, a killed process), the next run finds out by asking the
environment what it lacks; nothing that works is thrown away before. Standard library only.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from disclosure.cli.home import RUN, Home
from disclosure.cli.installation import Attempt, SetupFailure, explained, install, make_venv
from disclosure.cli.ranges import canonical, fits, ranges

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.cli.lock import Lack

_NOT_OURS = """.venv 文件夹不能用，也不能更新：它属于另一个用户（{owner}），或者不让您读写。
  请删掉 {folder} 再运行，会重新安装；没有权限删的，请 {owner} 或管理员来删，
  或者把整个文件夹（不带 .venv）拷到自己的目录再运行。"""
_NO_FOLDER = """{folder} 应当是文件夹，现在不是。请删掉它再运行，会重新安装。"""
_STILL_LACKING = """组件没有装成：安装结束了，.venv 里仍然没有 {listed}。
  请删掉 {folder} 再运行一次；还不行，请把这段话发给技术人员。"""
_FIRST = "首次运行：正在把所需组件装进 .venv，约需一两分钟，只此一次……"
_AGAIN = "正在重新把组件装进 .venv，约需一两分钟……"
_GO_ON = """组件没有更新成（原因见上），这次先用原来装好的组件运行，下次运行时再更新。
  与清单不同的：{listed}。生成的文档可能与更新以后的略有不同。"""


def prepare(home: Home, *, inside: bool) -> None:
    """Make the environment fit the lock of this run and stamp it.

    ``inside`` tells that this very process runs in it, so that it cannot be made anew.

    Raises:
        SetupFailure: it does not fit; the text says why and what to do.
    """
    try:
        _prepare(home, inside=inside)
    except OSError as failure:
        raise SetupFailure(explained(str(failure), Attempt(home.root))) from None


def not_ours(home: Home) -> str:
    """Say that the environment belongs to another user, and what to delete."""
    return _NOT_OURS.format(owner=_owner(home.venv), folder=home.venv)


def left_over(home: Home) -> str:
    """Say how a build can run with what an update that failed has left; empty where it cannot.

    Nothing may be missing, and every version must be one that the project allows.
    """
    lacks = home.asked() if home.lock_name == RUN else None
    if lacks is None:
        return ""
    allowed = ranges(home.root / "pyproject.toml")
    if not all(fits(lack.found, allowed.get(canonical(lack.name), "")) for lack in lacks):
        return ""
    listed = "、".join(f"{lack.name} {lack.found}（清单是 {lack.wanted}）" for lack in lacks)
    return _GO_ON.format(listed=listed or "没有")


def _prepare(home: Home, *, inside: bool) -> None:
    lacks = home.asked()
    if lacks == ():
        _stamp_if_ours(home)
        return
    _refuse_what_is_not_ours(home)
    if lacks is not None and (inside or (home.was_finished and home.has_pip)):
        lacks = _updated(home, lacks)
    if lacks and inside:
        raise SetupFailure(_told(home, lacks))
    if lacks is None or lacks:
        _make(home)
    home.stamp()
    print("组件已经装好。", file=sys.stderr)


def _stamp_if_ours(home: Home) -> None:
    """Stamp an environment that has everything; one that may not be written serves as well."""
    try:
        home.stamp()
    except OSError:
        return


def _refuse_what_is_not_ours(home: Home) -> None:
    venv = home.venv
    if venv.is_symlink() or venv.exists():
        if not venv.is_dir():
            raise SetupFailure(_NO_FOLDER.format(folder=venv))
        if not os.access(venv, os.R_OK | os.W_OK | os.X_OK):
            raise SetupFailure(not_ours(home))


def _owner(folder: Path) -> str:
    try:
        return folder.owner()
    except (OSError, KeyError, NotImplementedError):
        return "建它的人"


def _updated(home: Home, lacks: tuple[Lack, ...]) -> tuple[Lack, ...] | None:
    """Install over what is there; return what is lacking even so."""
    print("正在补装、更新 .venv 里的组件……", file=sys.stderr)
    home.doubt(lacks)
    install(home.python, home.lock, home.root / "wheels")
    return home.asked()


def _make(home: Home) -> None:
    print(_AGAIN if home.was_finished else _FIRST, file=sys.stderr)
    home.forget()
    make_venv(home.venv, home.python)
    install(home.python, home.lock, home.root / "wheels")
    if lacks := home.asked():
        raise SetupFailure(_told(home, lacks))


def _told(home: Home, lacks: tuple[Lack, ...]) -> str:
    listed = "、".join(map(str, lacks[:6])) + ("等" if len(lacks) > 6 else "")
    return _STILL_LACKING.format(listed=listed, folder=home.venv)

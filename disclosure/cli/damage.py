"""Whose fault a crash was: are the packages, and the program's own files, what they were?

A file that a virus scanner has taken away, or that half a copy has left out, is no defect of ours;
nor is a schema that somebody has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.cli.home import RUN, Home
from disclosure.cli.lock import damaged, lacking, pins
from disclosure.cli.preparing import not_ours

if TYPE_CHECKING:
    from pathlib import Path

_OURS = """运行环境 .venv 坏了：{listed} 不见了或者不完整。
  程序会重新安装它；如果没有，请删掉 {folder} 再运行。"""
_ELSEWHERE = """这个 Python 里的组件坏了：{listed} 不见了或者不完整。
  请重新安装它们（版本见 {lock}），再运行一次。"""
_BESIDE = """程序自带的文件损坏了：
{listed}
  请从原来的程序包里恢复它们；自己改过的，对照原来的改正。"""
_SHOWN = 5


def told(root: Path) -> str:
    """Say which packages or files are damaged; empty where all are whole."""
    return _packages(root) or _files(root)


def _files(root: Path) -> str:
    from disclosure.pipeline.blaming import damaged_files  # with a sound environment only

    found = ((problem.place, problem.message) for problem in damaged_files(root))
    listed = "\n".join(f"  {place.file}：{message}" for place, message in found if place)
    return _BESIDE.format(listed=listed) if listed else ""


def _packages(root: Path) -> str:
    """Say which packages are damaged, and take back the stamp; empty where all are whole."""
    home = Home(root, RUN)
    try:
        wanted = pins(home.lock)
    except OSError:
        return ""
    found = lacking(wanted, thorough=True) if home.is_inside else damaged(wanted)
    if not found:
        return ""
    listed = "、".join(map(str, found[:_SHOWN])) + (" 等" if len(found) > _SHOWN else "")
    if not home.is_inside:
        return _ELSEWHERE.format(listed=listed, lock=home.lock_name)
    try:
        home.doubt(found)
    except OSError:
        return not_ours(home)
    return _OURS.format(listed=listed, folder=home.venv)

"""``git``: what a clone is told once, so that ``git diff`` shows what stands in a Word file.

What was set is remembered in the clone's own settings, so that it can be taken back; what somebody
else has set is left alone. Standard library only.
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import Arguments, WrongUsage

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

#: Seconds that git may take for one answer.
_LONGEST = 60
#: Under this key stand the keys that we have set.
_OURS = "disclosure.set"
_TEXT = "diff.docx.textconv"
_NAMES = "core.quotepath"
_SAYS = {
    _TEXT: "git diff、git log -p、git show 把 .docx 显示成文字，看得出改了哪一句、哪一格",
    _NAMES: "git 显示中文文件名，不再显示成 \\346\\226 这样的编码",
}
_ATTRIBUTE = "*.docx -text -merge diff=docx"
_NO_GIT = "没有找到 git 程序。\n  请先安装 git（https://git-scm.com），再运行一次。"
_NO_CLONE = (
    "文件夹 {root} 不在 git 仓库里，没有什么可设置的。\n"
    "  请在克隆下来的文件夹里运行；还没有用 git 管理的，先运行 git init。"
)
_NO_ATTRIBUTE = (
    "还差一步：仓库的 .gitattributes 没有说 .docx 用这种显示。请在里面加一行：\n  " + _ATTRIBUTE
)


def git_arguments() -> Arguments:
    """Declare ``git``."""
    parser = Arguments(
        "git",
        "设置这个克隆：用 git 比较时，Word 文件显示成文字。只改这个克隆自己的设置"
        "（.git/config），可以反复运行；文件夹换了地方，再运行一次。",
    )
    parser.options.add_argument("--undo", action="store_true", help="取消设置，恢复原样")
    return parser


def run_git(given: Namespace, root: Path) -> int:
    """Set up the clone, or take it back; return 0.

    Raises:
        WrongUsage: there is no git, or the folder is in no repository.
    """
    clone = Clone(root)
    print("\n".join(clone.undo() if given.undo else clone.set_up()))
    return 0


class Clone:
    """The settings of the repository that a folder is in."""

    def __init__(self, root: Path) -> None:
        self._root = root
        if self._git("rev-parse", "--git-dir") is None:
            raise WrongUsage(_NO_CLONE.format(root=root))
        self._ours = set((self._git("config", "--local", "--get-all", _OURS) or "").split())

    def set_up(self) -> list[str]:
        """Set what is not set by somebody else; return what is to be told."""
        told = [self._set(key, value) for key, value in _wanted(self._root).items()]
        attribute = self._git("check-attr", "diff", "--", "x.docx") or ""
        if not attribute.rstrip().endswith(": docx"):
            told.append(_NO_ATTRIBUTE)
        return [*told, "取消：python build.py git --undo"]

    def undo(self) -> list[str]:
        """Take back what was set here; return what is to be told."""
        for key in sorted(self._ours):
            self._git("config", "--local", "--unset-all", key)
        self._git("config", "--local", "--remove-section", _OURS.partition(".")[0])
        return [f"已取消：{key}" for key in sorted(self._ours)] or ["没有什么可取消的。"]

    def _set(self, key: str, value: str) -> str:
        there = (self._git("config", "--get", key) or "").rstrip("\n")
        if there == value:
            return f"已经设置过：{_SAYS[key]}"
        if there and key not in self._ours:
            return f"没有改动：{key} 已经由别人设置为 {there}"
        if self._git("config", "--local", "--replace-all", key, value) is None:
            raise WrongUsage(f"git 不让改设置 {key}。\n  请检查 .git/config 能否写入。")
        if key not in self._ours:
            self._git("config", "--local", "--add", _OURS, key)
        return f"已设置：{_SAYS[key]}"

    def _git(self, *arguments: str) -> str | None:
        """Return what git answers; None where it refuses."""
        import subprocess

        command = ("git", "-C", str(self._root), *arguments)
        try:
            run = subprocess.run(
                command, capture_output=True, check=False, timeout=_LONGEST, encoding="utf-8"
            )
        except FileNotFoundError:
            raise WrongUsage(_NO_GIT) from None
        except subprocess.TimeoutExpired:
            raise WrongUsage("git 很久没有回答。\n  请检查网络盘，再试一次。") from None
        return run.stdout if run.returncode == 0 else None


def _wanted(root: Path) -> Mapping[str, str]:
    """Return the settings by key; git hands the command to a shell, on Windows to its own."""
    words = (Path(sys.executable).as_posix(), (root / "build.py").as_posix())
    return {_TEXT: f"{shlex.join(words)} text --for-diff", _NAMES: "false"}

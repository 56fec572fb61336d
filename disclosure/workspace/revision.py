"""Room workspace: the project's files as they were under a tag of git, nothing checked out."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.workspace.files import Listing
from disclosure.workspace.reading import MISSING, MOST_BYTES, too_large

if TYPE_CHECKING:
    from pathlib import Path

#: Seconds that git may take for one answer; a repository on a slow share takes a few.
_LONGEST = 60
_TAGS = "refs/tags/"


@dataclass(frozen=True, slots=True)
class Tagged:
    """The files of the project under one tag; ``commit`` is what the tag names."""

    root: Path
    tag: str
    commit: str

    def below(self, folder: str) -> Listing:
        """Return all files below a folder; none where there is no folder."""
        asked = ("ls-tree", "-r", "-z", "--name-only", "--full-tree", f"{self.commit}:./{folder}")
        listed = _git(self.root, *asked)
        names = listed.split(b"\0") if isinstance(listed, bytes) else []
        paths = (f"{folder}/{name.decode('utf-8', 'surrogateescape')}" for name in names if name)
        return Listing(tuple(sorted(paths)))

    def read(self, path: str) -> bytes | Diagnostic:
        """Return the content of a file, or why there is none."""
        shown = f"{self.tag}:{path}"
        size = _git(self.root, "cat-file", "-s", f"{self.commit}:./{path}")
        if not isinstance(size, bytes):
            message = f"标签 {self.tag} 里没有文件 {path}"
            return Diagnostic(MISSING, Severity.ERROR, message, Place(shown))
        if int(size) > MOST_BYTES:
            return too_large(int(size), MOST_BYTES, shown)
        data = _git(self.root, "cat-file", "blob", f"{self.commit}:./{path}")
        return data if isinstance(data, bytes) else data_lost(shown)


def tagged(root: Path, tag: str) -> Tagged | Diagnostic:
    """Return the files under a tag, or why there are none: no git, no repository, no such tag."""
    try:
        # A revision that begins like a tag (``tag^``) is none: what it names was never published.
        is_tag = _git(root, "show-ref", "--verify", "--quiet", f"{_TAGS}{tag}") is not None
        commit = f"{_TAGS}{tag}^{{commit}}"
        found = _git(root, "rev-parse", "--verify", "--quiet", commit) if is_tag else None
        is_here = _git(root, "rev-parse", "--is-inside-work-tree") == b"true\n"
    except FileNotFoundError:
        return _problem("没有找到 git 程序", "请安装 git，或者不用 --against-tag。")
    except subprocess.TimeoutExpired:
        return _problem("git 很久没有回答", "请检查网络盘，再试一次。")
    if isinstance(found, bytes) and is_here:
        return Tagged(root, tag, found.decode("ascii").strip())
    return _no_tag(root, tag)


def _no_tag(root: Path, tag: str) -> Diagnostic:
    listed = _git(root, "tag", "--list")
    if _git(root, "rev-parse", "--is-inside-work-tree") != b"true\n" or listed is None:
        return _problem("项目文件夹不在 git 仓库里", "请在用 git 管理的文件夹里运行。")
    tags = listed.decode("utf-8", "replace").split()
    near = get_close_matches(tag, tags, 1)
    hint = (
        f"是否应为“{near[0]}”？" if near else f"现有标签：{'、'.join(tags[-10:]) or '（没有）'}。"
    )
    more = "浅克隆的仓库先运行 git fetch --tags --unshallow。" if _is_shallow(root) else ""
    return _problem(f"git 仓库里没有名为“{tag}”的标签", hint + more)


def _is_shallow(root: Path) -> bool:
    return _git(root, "rev-parse", "--is-shallow-repository") == b"true\n"


def data_lost(shown: str) -> Diagnostic:
    """Report a file that git lists and cannot give: a repository that is damaged or cut short."""
    return _problem(f"git 仓库里的 {shown} 读不出来", "请运行 git fsck 检查仓库，或者重新克隆。")


def _problem(message: str, hint: str) -> Diagnostic:
    return Diagnostic("L187", Severity.ERROR, message, None, hint)


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what git answers; None where it refuses."""
    command = ("git", "-C", str(root), *arguments)
    run = subprocess.run(  # noqa: S603 -- our own arguments; a tag stands behind refs/tags/
        command, capture_output=True, check=False, timeout=_LONGEST, stdin=subprocess.DEVNULL
    )
    return run.stdout if run.returncode == 0 else None

"""Room workspace: which commit is meant: by a tag, by whatever git understands, by default."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from disclosure.workspace.commit import Commit
from disclosure.workspace.git import ask, asked, is_shallow, no_repository, problem

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic

_TAGS = "refs/tags/"
#: Where the line that everybody works from may be, the best first.
_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_SHORT = 10
_COMMIT = re.compile("[0-9a-f]{40,64}")


def tagged(root: Path, tag: str) -> Commit | Diagnostic:
    """Return the files under a tag, or why there are none: no git, no repository, no such tag."""
    if wrong := no_repository(root):
        return wrong
    # A revision that begins like a tag (``tag^``) is none: what it names was never published.
    is_tag = ask(root, "show-ref", "--verify", "--quiet", f"{_TAGS}{tag}") is not None
    commit = _commit(root, f"{_TAGS}{tag}") if is_tag else ""
    return Commit(root, tag, commit, f"标签 {tag}") if commit else _no_tag(root, tag)


def named_revision(root: Path, name: str) -> Commit | Diagnostic:
    """Return the files of what git knows by a name (a branch, a tag, a commit), or why not."""
    if wrong := no_repository(root):
        return wrong
    commit = "" if name.startswith("-") else _commit(root, name)
    return Commit(root, name, commit, f"版本 {_short(name)}") if commit else _none(root, name)


def branched_off(root: Path, head: str) -> Commit | Diagnostic:
    """Return where a revision left the main line; the last commit where it is the main line."""
    if wrong := no_repository(root):
        return wrong
    if not _commit(root, head):
        return _none(root, head)
    line = next((each for each in _MAIN if _commit(root, each)), "")
    commit = asked(root, "merge-base", line, head) if line else _commit(root, head)
    if not commit:
        hint = "请写明同哪个版本比，例如 python build.py review main。"
        return problem(f"{_short(head)} 和 {line} 没有共同的版本", hint + _depth(root))
    return Commit(root, line or head, commit, f"版本 {_short(commit)}")


def _short(name: str) -> str:
    return name[:_SHORT] if _COMMIT.fullmatch(name) else name


def _commit(root: Path, name: str) -> str:
    return asked(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")


def _none(root: Path, name: str) -> Diagnostic:
    if not _commit(root, "HEAD"):
        return problem(
            "git 仓库里还没有任何提交", "请先提交一次（git add、git commit），再来比较。"
        )
    names = asked(root, "for-each-ref", "--format=%(refname:short)").split()
    near = get_close_matches(name, names, 1)
    guess = f"是否应为“{near[0]}”？" if near else f"现有：{'、'.join(names[:10])}。"
    return problem(f"git 仓库里没有“{name}”这个版本", guess + _depth(root))


def _no_tag(root: Path, tag: str) -> Diagnostic:
    tags = asked(root, "tag", "--list").split()
    near = get_close_matches(tag, tags, 1)
    hint = (
        f"是否应为“{near[0]}”？" if near else f"现有标签：{'、'.join(tags[-10:]) or '（没有）'}。"
    )
    more = "浅克隆的仓库先运行 git fetch --tags --unshallow。" if is_shallow(root) else ""
    return problem(f"git 仓库里没有名为“{tag}”的标签", hint + more)


def _depth(root: Path) -> str:
    return "这是浅克隆，先运行 git fetch --unshallow。" if is_shallow(root) else ""

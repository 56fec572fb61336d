"""From which facts a file was built: those of today, or those of a revision that git still has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import contents, fingerprint, versions

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.workspace import FilingRef, Version

_SHALLOW = "这是浅克隆，旧的版本不在本机：先运行 git fetch --unshallow"

_NEVER = "数据文件没有提交过"
_NOT_THERE = "git 的历史里没有这个内容：多半是生成以后没有提交"


@dataclass(frozen=True, slots=True)
class Past:
    """A version of the facts and its content; without one, why nobody knows it."""

    version: Version | None = None
    text: bytes = b""
    why: str = ""


def past(root: Path, ref: FilingRef, digest: str) -> Past:
    """Look for the facts with this fingerprint in the history of a file, newest first."""
    history = versions(root, ref.shown)
    if isinstance(history, Diagnostic):
        return Past(why=history.message)
    newest = {each.blob.name: each for each in reversed(history.versions)}
    asked = [newest[name].blob for name in dict.fromkeys(e.blob.name for e in history.versions)]
    for blob, data in contents(root, asked):
        if not isinstance(data, Diagnostic) and fingerprint(data) == digest:
            return Past(newest[blob.name], data)
    if history.is_cut:
        return Past(why=_SHALLOW)
    return Past(why=_NEVER if not asked else _NOT_THERE)

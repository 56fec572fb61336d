"""Room workspace: files and folders whose names would silently leave a disclosure out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Place, Related, Severity, is_seen
from disclosure.workspace import naming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import PurePosixPath


def is_at_home(path: PurePosixPath) -> bool:
    """Whether a file stands in the folder of a department."""
    return len(path.parts) == len(("departments", "slug", "name"))


def misnamed(paths: Sequence[PurePosixPath]) -> Iterator[Diagnostic]:
    """Yield a warning for each of the data files that would silently be left out."""
    ordered = sorted(paths, key=lambda path: (path.parent, path.name))
    for folder, found in groupby(ordered, key=lambda path: path.parent):
        group = list(found)
        if not is_at_home(group[0]):
            yield _homeless(group)
            continue
        if not is_seen(folder.name) or folder.name != folder.name.strip():
            yield _odd_folder(folder)
        for path in group:
            if naming.parse(path.name) is None:
                yield _wrong_name(path, [each.name for each in group if each != path])


def _wrong_name(path: PurePosixPath, others: Sequence[str]) -> Diagnostic:
    meant = naming.guess(path.name).meant
    rivals = [name for name in others if meant and naming.guess(name).meant == meant]
    if rivals:
        return _rival(path, meant if meant in rivals else None, rivals)
    hint = f"请改名为“{meant}”。" if meant else "请改名为“年度-final.yaml”（决算）。"
    if path.name.lower().endswith(".txt"):
        hint += "（记事本会加上“.txt”：另存时文件类型选“所有文件”。）"
    message = f"文件名“{path.name}”不合规则，这个文件没有处理"
    return Diagnostic("L181", Severity.WARNING, message, Place(str(path)), hint)


def _rival(path: PurePosixPath, good: str | None, rivals: Sequence[str]) -> Diagnostic:
    """Report a second file of one disclosure: to rename it would overwrite the other."""
    listed = "、".join(f"“{name}”" for name in rivals)
    done = f"处理的是“{good}”" if good else "一个也没有处理"
    message = f"“{path.name}”和{listed}像是同一份公开的数据，{done}"
    name = good or naming.guess(path.name).meant
    hint = f"请打开比较，哪一份对就用哪一份，名称是“{name}”；不用的，移出 departments 文件夹。"
    related = tuple(Related("另一份在这里", Place(str(path.parent / each))) for each in rivals)
    return Diagnostic("L181", Severity.WARNING, message, Place(str(path)), hint, related)


def _homeless(paths: Sequence[PurePosixPath]) -> Diagnostic:
    first = paths[0]
    others = f"等 {len(paths)} 个文件" if len(paths) > 1 else ""
    message = f"文件“{first.name}”{others}放错了位置，没有处理"
    hint = "请放到 departments/部门文件夹/ 里，中间不多也不少一层文件夹。"
    return Diagnostic("L181", Severity.WARNING, message, Place(str(first)), hint)


def _odd_folder(folder: PurePosixPath) -> Diagnostic:
    message = f"文件夹名“{folder.name}”的首尾有空格，或者里面有看不见的字符"
    hint = "请重新输入文件夹的名称：别处写这个名称时看不出差别，却找不到它。"
    return Diagnostic("L181", Severity.WARNING, message, Place(str(folder)), hint)

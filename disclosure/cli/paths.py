"""Words of a command that are paths: which file or folder of a department is meant.

An editor, a hook of git and a console that completes names say ``departments/x/2024-final.yaml``
where a person says ``x``. Standard library only.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.cli.arguments import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_DEPARTMENTS = "departments"
_SUFFIXES = (".yaml", ".yml")
_ELSEWHERE = (
    "“{word}”不是这个项目里的数据文件。\n"
    "  要写 departments/部门文件夹/年度-final.yaml 这样的路径，或者只写部门文件夹的名称。"
)


def sorted_out(words: Sequence[str], root: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that name departments, and the files, as paths from ``root`` with ``/``.

    A path is understood from the current folder, else from ``root``; both separators are.

    Raises:
        WrongUsage: a path leads to no department.
    """
    departments: list[str] = []
    files: list[str] = []
    for word in words:
        steps = _steps(word, root) if _is_path(word) else (_DEPARTMENTS, word)
        if len(steps) == len((_DEPARTMENTS, word)):
            departments.append(steps[1])
        else:
            files.append("/".join(steps))
    return tuple(departments), tuple(files)


def _is_path(word: str) -> bool:
    plain = word.replace("\\", "/").rstrip("/")
    return "/" in plain or plain.lower().endswith(_SUFFIXES)


def _steps(word: str, root: Path) -> tuple[str, ...]:
    """Return the folders and the name that lead from the root to a file or a department."""
    readings = _readings(word.replace("\\", "/"), root)
    found = [steps for steps in readings if len(steps) > 1 and steps[0] == _DEPARTMENTS]
    if not found:
        raise WrongUsage(_ELSEWHERE.format(word=word))
    # What is nowhere was meant from the root, as messages print it.
    return next((steps for steps in found if root.joinpath(*steps).exists()), found[-1])


def _readings(plain: str, root: Path) -> Iterator[tuple[str, ...]]:
    """Yield what a path may mean: from the current folder, from the root; links followed or not."""
    for base in (Path.cwd(), root):
        path = Path(os.path.normpath(base / plain))
        yield from _within(((path, root), (path.resolve(), root.resolve())))


def _within(pairs: Iterable[tuple[Path, Path]]) -> Iterator[tuple[str, ...]]:
    return (path.relative_to(root).parts for path, root in pairs if path.is_relative_to(root))

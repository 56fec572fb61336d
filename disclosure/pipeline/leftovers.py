"""Files of a disclosure that an earlier build wrote and this one did not: what to say of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.pipeline import manifest
from disclosure.pipeline.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from disclosure.pipeline.shelved import Published


def leftovers(
    entry: manifest.Entry, old: manifest.Entry | None, folder: Path, written: Collection[str]
) -> tuple[Published, ...]:
    """Return what is left of an earlier build of this disclosure, with what is out of date.

    ``written`` are all files that this build wrote: an old name may be another department's now.
    A file is out of date where what it was made of, its own name, or a file made with it changed.
    """
    if old is None:
        return ()
    before = {file.name: file.sha256 for file in old.files}
    changed = (old.facts, old.edition) != (entry.facts, entry.edition) or any(
        before.get(file.name, file.sha256) != file.sha256 for file in entry.files
    )
    return tuple(
        replace(file, stale=file.stale or changed or _is_renamed(file, entry))
        for file in old.files
        if file.name not in written and manifest.is_there(folder / file.name)
    )


def told(
    files: Collection[Published], entry: manifest.Entry, source: str, shown: str
) -> Iterator[Diagnostic]:
    """Yield a warning for each that is out of date; ``source`` and ``shown`` are paths to print."""
    for file in files:
        if _is_renamed(file, entry):
            message = f"{source} 改了名称，以前生成的“{shown}/{file.name}”还在，已不再更新"
            hint = "确认不用后请删除旧文件。"
            yield Diagnostic("R311", Severity.WARNING, message, None, hint)
        elif file.stale:
            message = f"“{shown}/{file.name}”是以前生成的，内容与这次生成的文件不一致"
            hint = f"要用它，{_again(file)}；不用就删除，不要发出去。"
            yield Diagnostic("R313", Severity.WARNING, message, None, hint)


def _is_renamed(file: Published, entry: manifest.Entry) -> bool:
    return PurePath(file.name).stem not in {PurePath(each.name).stem for each in entry.files}


def _again(file: Published) -> str:
    """Tell how a file is made anew."""
    name = PurePath(file.name).suffix.removeprefix(".")
    return f"加上 --format {name} 再生成一次" if name in FORMATS else "重新生成一次"

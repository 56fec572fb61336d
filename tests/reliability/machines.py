"""Builds that are killed, and disks that are full or read-only."""

from __future__ import annotations

import errno
import json
import time
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest import mock

from disclosure.pipeline.build import build
from disclosure.pipeline.directory import directory_at
from disclosure.pipeline.house import house_at
from disclosure.pipeline.options import BuildOptions, Selection
from disclosure.render.package.sound import faults
from tests.editions.document import FORM, YEAR, Kept, furnish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.reliability.attack import Trial

KILLED, DONE = "中断，文件都完整", "已经做完，文件都完整"
DAMAGED, LOST, MISTAKEN, SILENT = "有损坏的文件", "丢了文件", "被当成人工修改", "没有报出来"
OUTDATED = "再生成一次，还是过期的"
TOLD = {
    errno.ENOSPC: "磁盘满，已经指出",
    errno.EROFS: "只读，已经指出",
    errno.EACCES: "没有权限，已经指出",
}
WRITTEN = "没有碰到，写完了"
#: How many of the documents are lost before a build.
_LOST = 0.3


def killed(folder: Path) -> Trial:
    """Kill a build (SIGKILL) at some moment, look at every file, and build to the end.

    Each time one file has changed to and fro, and documents are lost; in the end they are those
    that belong to the files as they are.
    """
    output = _furnished(folder)
    forked = get_context("fork")
    file = folder / "departments" / "sample" / f"{YEAR}-final.yaml"
    texts = [file.read_text(encoding="utf-8"), ""]
    texts[1] = texts[0].replace("公开日期: 2025-09-30", "公开日期: 2025-09-29")
    right = []
    for text in texts:
        file.write_text(text, encoding="utf-8")
        begun = time.monotonic()
        _built(folder, passports=True)
        longest = time.monotonic() - begun
        right.append(_documents(output))

    def trial(number: int) -> Iterable[str]:
        chance = Random(number)  # noqa: S311
        file.write_text(texts[number % 2], encoding="utf-8")
        for path in output.glob("*.docx"):
            if chance.random() < _LOST:
                path.unlink()
        process = forked.Process(
            target=_built, args=(folder,), kwargs={"passports": number % 3 > 0, "force": False}
        )
        process.start()
        process.join(chance.uniform(0, longest * 1.1))
        was_killed = process.exitcode is None
        process.kill()
        process.join()
        wrong = set(_looked_at(output)) - {LOST}
        _built(folder, passports=True, force=False)
        wrong |= {
            *_looked_at(output),
            *(() if _documents(output) == right[number % 2] else (OUTDATED,)),
        }
        return tuple(wrong) or ((KILLED if was_killed else DONE),)

    return trial


def _documents(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in output.glob("*.docx")}


def starved(folder: Path) -> Trial:
    """Let writing fail from some call on, as a full or a read-only disk does."""
    output = _furnished(folder)
    _built(folder, passports=True)

    def trial(number: int) -> Iterable[str]:
        code = tuple(TOLD)[number % len(TOLD)]
        with _failing(code, after=Random(number).randrange(16)) as failed:  # noqa: S311
            reporter = _built(folder, passports=number % 2 == 0)
        found = [*reporter.general, *(d for each in reporter.outcomes for d in each.diagnostics)]
        is_told = any(each.code.startswith("R9") for each in found)
        if failed() and not is_told:
            return (SILENT,)
        return _looked_at(output) or ((TOLD[code] if failed() else WRITTEN),)

    return trial


def _furnished(folder: Path) -> Path:
    furnish(folder)
    house_at(folder).prepared(FORM.name)
    return folder / "output" / str(YEAR)


def _built(folder: Path, *, passports: bool, force: bool = True) -> Kept:
    """Build everything: with and without passports, so that each build writes other bytes."""
    reporter = Kept()
    selection = Selection(folder, YEAR)
    directory_at.cache_clear()
    build(BuildOptions(selection, jobs=1, force=force, passports=passports), reporter)
    return reporter


def _looked_at(output: Path) -> tuple[str, ...]:
    """Return what is wrong with what stands in the folder."""
    documents = list(output.glob("*.docx"))
    own = [path for path in documents if "人工修改" not in path.name]
    damaged = any(faults(path.read_bytes()) for path in documents) or not _is_read(output)
    found = {
        DAMAGED: damaged,
        LOST: len(own) < len(list(output.parents[1].glob(f"departments/*/{output.name}-*.yaml"))),
        MISTAKEN: len(own) < len(documents),
    }
    return tuple(word for word, is_so in found.items() if is_so)


def _is_read(output: Path) -> bool:
    try:
        return bool(json.loads((output / "manifest.json").read_text(encoding="utf-8"))["entries"])
    except ValueError:
        return False


@contextmanager
def _failing(code: int, after: int) -> Iterator[Callable[[], bool]]:
    """Let every call that writes fail after so many of them, in workers too; tell if any did."""
    calls = get_context("fork").Value("i", 0)

    def wrapped(name, writes):
        whole = getattr(Path, name)

        def call(path, *given, **named):
            if writes(given):
                with calls.get_lock():
                    calls.value += 1
                if calls.value > after:
                    raise OSError(code, "refused")
            return whole(path, *given, **named)

        return mock.patch.object(Path, name, call)

    opens = wrapped("open", lambda given: bool(given) and given[0][0] in "wxa")
    with opens, wrapped("replace", lambda _: True), wrapped("mkdir", lambda _: True):
        yield lambda: calls.value > after

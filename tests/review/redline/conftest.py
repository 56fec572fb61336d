"""The cases made once: two documents and their redline, and what LibreOffice made of all of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from disclosure.review.redline import redline
from tests.review.redline.cases import CASES, MORE, WHEN
from tests.review.redline.office import settle_all

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Trial(NamedTuple):
    """Two documents and what the redline makes of them."""

    old: bytes
    new: bytes
    redline: bytes


@pytest.fixture(scope="session")
def trial() -> Callable[[str], Trial]:
    """Return the documents of a case by its name."""

    @cache
    def made(name: str) -> Trial:
        old, new = (CASES | MORE)[name].pair()
        return Trial(old, new, redline(old, new, WHEN))

    return made


@pytest.fixture(scope="session")
def judged(trial: Callable[[str], Trial], once: Callable[..., Path]) -> Path:
    """A folder with the redlines, what LibreOffice made of them, and both documents of each."""

    def settle(folder: Path) -> None:
        for which in ("old", "new"):
            (folder / which).mkdir()
        for name in CASES:
            old, new, found = trial(name)
            (folder / f"{name}.docx").write_bytes(found)
            (folder / "old" / f"{name}.docx").write_bytes(old)
            (folder / "new" / f"{name}.docx").write_bytes(new)
        settle_all(folder)

    return once("redlines", settle)

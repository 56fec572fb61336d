"""Room validate: a problem by pointer, before its place in the file is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.diagnostics import Pointer


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong at which pointer.

    ``at_key`` puts the caret under the key instead of its value; ``explained`` adds to the hint
    what the schema says about the key. ``meant`` is the pointer of the key that the author
    evidently meant: that one is then not reported as missing.
    """

    code: str
    pointer: Pointer
    message: str
    hint: str = ""
    at_key: bool = False
    explained: bool = False
    meant: Pointer | None = None


def label(pointer: Pointer) -> str:
    """Return the pointer as an official reads it: 收入 → 一般公共预算财政拨款 → 2013101."""
    return " → ".join(f"第{step + 1}项" if isinstance(step, int) else step for step in pointer)


def quoted(pointer: Pointer) -> str:
    """Return the label in quotation marks, or 文件 for the whole file."""
    return f"“{label(pointer)}”" if pointer else "文件"


def shortened(text: str, longest: int = 24) -> str:
    """Return a text from the file on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"

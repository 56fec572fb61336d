"""Room authoring: changed texts written into a file, each where it stands and nothing besides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.authoring.revision import Reworded, applied
from disclosure.authoring.rewording import reworded
from disclosure.authoring.splicing import source_of, spliced
from disclosure.load import load_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from disclosure.diagnostics import Diagnostic, Pointer
    from disclosure.load import Loaded


@dataclass(frozen=True, slots=True)
class WrittenBack:
    """A file with other texts in it, and the texts that could not be written."""

    data: bytes
    unwritten: tuple[Pointer, ...] = ()


def written_back(data: bytes, shown: str, texts: Mapping[Pointer, str]) -> WrittenBack:
    """Return a file with these texts; ``shown`` is its path in messages.

    After each one the file is read again: it must hold exactly what it held, but for that text.
    """
    unwritten: list[Pointer] = []
    for pointer, text in texts.items():
        made = _with(data, shown, pointer, text)
        if made is None:
            unwritten.append(pointer)
        else:
            data = made
    return WrittenBack(data, tuple(unwritten))


def _with(data: bytes, shown: str, pointer: Pointer, text: str) -> bytes | None:
    loaded, problems = load_text(data, shown)
    if loaded is None or loaded.reach(pointer) is None:
        return None
    was = text_at(loaded, pointer)
    source = source_of(data, loaded, pointer)
    if was is None:
        return None
    for way in reworded(source, was, text):
        change = Reworded(pointer, text, way)
        made = spliced(data, loaded, (change,), {})
        after, wrong = load_text(made, shown)
        is_right = after is not None and after.data == applied(loaded.data, (change,))
        if is_right and _codes(wrong) == _codes(problems):
            return made
    return None


def text_at(loaded: Loaded, pointer: Pointer) -> str | None:
    """Return the text at a place of a file; None where there is none."""
    found: Any = loaded.data
    for step in pointer:
        inside = isinstance(found, dict) and step in found
        is_item = isinstance(found, list) and isinstance(step, int) and step < len(found)
        if not (inside or is_item):
            return None
        found = found[step]
    return found if isinstance(found, str) else None


def _codes(problems: Sequence[Diagnostic]) -> list[str]:
    return sorted(each.code for each in problems)

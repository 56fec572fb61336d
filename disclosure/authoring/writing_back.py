"""Room authoring: changed texts written into a file, each where it stands and nothing besides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from disclosure.authoring.revision import Reworded, applied
from disclosure.authoring.rewording import WAYS, reworded
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

    The file is read again: it must hold exactly what it held, but for these texts. Where that fails
    for all at once, it is done one by one.
    """
    every = _with(data, shown, texts, 0)
    if every is not None:
        return WrittenBack(every)
    unwritten: list[Pointer] = []
    for pointer, text in texts.items():
        ways = (_with(data, shown, {pointer: text}, way) for way in range(WAYS))
        made = next((each for each in ways if each is not None), None)
        if made is None:
            unwritten.append(pointer)
        else:
            data = made
    return WrittenBack(data, tuple(unwritten))


def _with(data: bytes, shown: str, texts: Mapping[Pointer, str], way: int) -> bytes | None:
    """Return a file with texts in one of the ways to write each; None where it is not that."""
    loaded, problems = load_text(data, shown)
    if loaded is None:
        return None
    changes = [_change(data, loaded, pointer, text, way) for pointer, text in texts.items()]
    found = [each for each in changes if each is not None]
    if len(found) < len(changes):
        return None
    made = spliced(data, loaded, found, {})
    after, wrong = load_text(made, shown)
    is_right = after is not None and after.data == applied(loaded.data, found)
    return made if is_right and _codes(wrong) == _codes(problems) else None


def _change(data: bytes, loaded: Loaded, pointer: Pointer, text: str, way: int) -> Reworded | None:
    was = text_at(loaded, pointer)
    if was is None or loaded.reach(pointer) is None:
        return None
    source = next(islice(reworded(source_of(data, loaded, pointer), was, text), way, None), None)
    return None if source is None else Reworded(pointer, text, source)


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

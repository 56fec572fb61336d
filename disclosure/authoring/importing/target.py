"""Room authoring: the file into which figures are written, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.validate import TO_FILL, key_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from disclosure.authoring.beginning import Path
    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.difference import FigureDifference
    from disclosure.authoring.revision import Revision
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.validate import Key


#: Blocks whose keys are names.
_NAMED = ("项目",)


@dataclass(frozen=True, slots=True)
class Target:
    """The file that figures are written into.

    ``keys`` are those of the schema by path; ``offered`` the paths that a new file may have, in
    their order; ``amounts`` what the file's figures are in 元, as far as they are understood;
    ``computed`` pairs of paths of which the first is not written where it equals the second;
    ``stated_only`` totals that are stated under 核对 and not typed; ``codes`` those of new things
    with a name, by their place; ``sourced`` the figures of which it is known where they come from.
    """

    loaded: Loaded
    keys: Mapping[Path, Key]
    offered: Sequence[Path]
    amounts: Mapping[str, Decimal | None] = field(default_factory=dict)
    computed: Sequence[tuple[str, str]] = ()
    stated_only: Sequence[str] = ()
    codes: Mapping[Pointer, str] = field(default_factory=dict)
    sourced: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Merged:
    """The changes of the text, the difference of the figures, what cannot be written."""

    revisions: tuple[Revision, ...]
    difference: FigureDifference
    problems: tuple[Diagnostic, ...]
    figures: Mapping[str, ReadFigure]


def missing_beside(pointer: Pointer, data: Any, target: Target) -> dict[Pointer, str]:
    """Return what a new thing with a name must have beside a figure of it: its code, else 待填."""
    key = key_at(pointer, target.keys)
    if key is None or pointer[0] not in _NAMED or pointer[1] in (data.get(pointer[0]) or {}):
        return {}
    beside = (each for each in target.keys.values() if each.path[:-1] == key.path[:2])
    needed = (each.path[-1] for each in beside if each.is_required and not each.is_block)
    places = ((*pointer[:2], name) for name in needed)
    return {place: target.codes.get(place, TO_FILL) for place in places}


def head_of(pointer: Pointer) -> Pointer:
    """Return the first steps of a figure's path, but for the code of a subject and a name."""
    if pointer[0] in _NAMED:
        return (pointer[0], *pointer[2:3])
    return tuple(step for step in pointer[:2] if not str(step).isdigit())


def unwritable(figure: ReadFigure, path: str, unit: str, shown: str) -> Diagnostic:
    """Return that the decimals of a file's unit cannot hold a figure."""
    number = f"{figure.number:f}{figure.unit}（{figure.where}）"
    message = f"“{path}”是 {number}，文件里以{unit}为单位，写不下"
    hint = "导入以万元为单位的表；或者把文件换成以元为单位：金额单位改为“元”，各数乘以一万。"
    return Diagnostic("R414", Severity.ERROR, message, Place(shown), hint)

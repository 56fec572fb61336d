"""Room authoring: figures of things that go by a name (projects, units), met with a file's own.

Read from a workbook such a figure has the name in its path, between marks; here it gets the path
that it has in the file, whatever blanks stand in the name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from disclosure.authoring.importing.words import squeezed
from disclosure.diagnostics import Diagnostic, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.grid import Grid
    from disclosure.authoring.importing.headings import Stripe
    from disclosure.diagnostics import Pointer

_NAME, _CODE = "名称", "编码"
_LISTED = re.compile(r"([^.]+)\.‹([^.]+)‖(\w+)›\.(.+)")


def item_in(grid: Grid, row: int, stripe: Stripe, looks: str) -> tuple[str, str | None]:
    """Return the project or unit of a row as it stands in a path, or the words of another row.

    ``looks`` is what its code looks like; None instead of words where a sum has another code.
    """
    code = _first(grid, row, stripe.codes)
    name = _first(grid, row, stripe.names)
    if re.fullmatch(looks, code) and name and "." not in name:
        return f"‹{name}‖{code}›", None
    return "", (None if code.isalnum() and code.isascii() else name or code)


def _first(grid: Grid, row: int, columns: Iterable[int]) -> str:
    """Return the first of some cells that holds anything, as a text."""
    cells = (grid.at(row, column) for column in columns)
    texts = (f"{each:f}" if isinstance(each, Decimal) else each for each in cells)
    return next((each.strip() for each in texts if isinstance(each, str) and each.strip()), "")


def met(
    figures: Mapping[str, ReadFigure], data: Any
) -> tuple[dict[str, ReadFigure], dict[Pointer, str], tuple[Diagnostic, ...]]:
    """Return the figures with the paths that they have in a file, codes, and whom its list lacks.

    A project that the file does not have is a new key, whose code goes by its place; a list is not
    added to.
    """
    found: dict[str, ReadFigure] = {}
    codes: dict[Pointer, str] = {}
    strangers: dict[str, Diagnostic] = {}
    for path, each in figures.items():
        parts = _LISTED.fullmatch(path)
        if parts is None:
            found[path] = each
            continue
        block, name, code, rest = parts.groups()
        step = _step(data.get(block) if isinstance(data, dict) else None, name)
        if step:
            own = f"{block}.{step}.{rest}"
            found[own] = replace(each, path=own)
            codes[block, step, _CODE] = code
        elif each.value:
            strangers.setdefault(f"{block} {name}", _stranger(block, name, each))
    return found, codes, tuple(strangers.values())


def _step(there: Any, name: str) -> str:
    """Return the key of a name, or its number in a list from 1; empty where the list lacks it."""
    if isinstance(there, list):
        names = [squeezed(str(each.get(_NAME, ""))) for each in there if isinstance(each, dict)]
        return str(names.index(squeezed(name)) + 1) if squeezed(name) in names else ""
    own = there if isinstance(there, dict) else {}
    return next((key for key in own if squeezed(key) == squeezed(name)), name)


def pointer_of(path: str, data: Any) -> Pointer:
    """Return where a figure stands in a file: an item of a list by its number from 0."""
    pointer: list[str | int] = []
    for step in path.split("."):
        at = int(step) - 1 if isinstance(data, list) and step.isdigit() else None
        if at is not None:
            data = data[at] if at < len(data) else None
            pointer.append(at)
            continue
        data = data.get(step) if isinstance(data, dict) else None
        pointer.append(step)
    return tuple(pointer)


def _stranger(block: str, name: str, figure: ReadFigure) -> Diagnostic:
    message = (
        f"工作表“{figure.sheet}” {figure.cell} 是“{name}”的数，数据文件的“{block}”里没有它，没有读"
    )
    hint = f"先在“{block}”里写上它的名称（与表里的一样），再导入；不在公开范围的，不用处理。"
    return Diagnostic("R422", Severity.WARNING, message, Place(figure.workbook), hint)

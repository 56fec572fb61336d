"""Roll-ups: 项 into 款 into 类 into 合计 (F02-2, F03-2, F05-2, F06-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.compute.codes import TOTAL, ancestors, parent
from disclosure.compute.derived import Derived, total

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator


def with_ancestors(leaves: Collection[str], always: Collection[str] = ()) -> tuple[str, ...]:
    """Return the codes typed and those that always have a row, with every 款 and 类 above them."""
    return tuple(sorted({code for leaf in (*leaves, *always) for code in (leaf, *ancestors(leaf))}))


def rollup(
    leaves: Collection[str], codes: Collection[str], path: Callable[[str], str]
) -> Iterator[Derived]:
    """Declare each code above the leaves as the sum of its children, and 合计 of the top row.

    ``path`` makes the path of a code (or of 合计). A leaf is a fact and is not declared.
    """
    paths = {code: path(code) for code in (TOTAL, *codes)}
    children: dict[str, list[str]] = {code: [] for code in paths}
    for code in codes:
        children[parent(code)].append(paths[code])
    for code, inputs in children.items():
        if code not in leaves:
            yield total(paths[code], tuple(inputs))

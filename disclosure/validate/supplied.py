"""Room validate: keys that are not there because another file of the department supplies them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.validate.dialect import UNLESS_SUPPLIED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from disclosure.diagnostics import Pointer
    from disclosure.validate.descent import Refusal


def unsupplied(refusals: Iterable[Refusal], supplied: Collection[str] | None) -> Iterator[Refusal]:
    """Yield the refusals but for missing keys below which another file supplies something."""
    for each in refusals:
        may_be = each.keyword == UNLESS_SUPPLIED
        if not (may_be and _is_supplied((*each.pointer, each.key), supplied)):
            yield each


def are_supplied(
    gaps: Iterable[tuple[dict[str, Any], str]], data: Any, supplied: Collection[str] | None
) -> bool:
    """Tell whether another file supplies something below each key that is missing in a block.

    The blocks are those of the data themselves; where they stand is looked up once.
    """
    missing: dict[int, list[str]] = {}
    for block, key in gaps:
        missing.setdefault(id(block), []).append(key)
    return not missing or all(
        _is_supplied((*at, key), supplied)
        for block, at in _blocks(data, ())
        for key in missing.get(id(block), ())
    )


def is_at(path: str, block: str) -> bool:
    """Tell whether a path is that of a block, or lies in it."""
    return path == block or path.startswith(f"{block}.")


def _is_supplied(pointer: Pointer, supplied: Collection[str] | None) -> bool:
    path = ".".join(map(str, pointer))
    return supplied is None or any(is_at(other, path) for other in supplied)


def _blocks(data: Any, at: Pointer) -> Iterator[tuple[dict[str, Any], Pointer]]:
    """Yield every mapping of a file with its place; one that stands twice, twice."""
    if isinstance(data, dict):
        yield data, at
        for key, value in data.items():
            yield from _blocks(value, (*at, key))
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from _blocks(item, (*at, number))

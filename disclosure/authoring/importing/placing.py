"""Room authoring: where new keys go in a file: in the order of the schema, codes by number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.revision import Added

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.authoring.beginning import Path
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded


def placed(
    added: Mapping[Pointer, str], loaded: Loaded, offered: Sequence[Path]
) -> Iterator[Added]:
    """Yield the additions for texts by pointer; a block that is not there comes as a whole.

    ``offered`` are the keys of the schema in their order.
    """
    order = {path: at for at, path in enumerate(offered)}
    blocks: dict[Pointer, dict[str, Any]] = {}
    for pointer, text in added.items():
        block = _nearest(loaded.data, pointer[:-1])
        content = blocks.setdefault(block, {})
        for step in pointer[len(block) : -1]:
            content = content.setdefault(str(step), {})
        content[str(pointer[-1])] = text
    for block, content in blocks.items():
        yield from _in_order(block, content, _below(loaded.data, block), order)


def _in_order(
    block: Pointer, content: Mapping[str, Any], there: Any, order: Mapping[Path, int]
) -> Iterator[Added]:
    names = list(there) if isinstance(there, dict) else []
    known = {*names, *content}
    for key in sorted(content, key=lambda name: _rank(block, name, order)):
        own = _rank(block, key, order)
        before = [each for each in names if _rank(block, each, order) <= own]
        # -- of names that rank the same the last: what is new comes behind --
        after = max(reversed(before), key=lambda name: _rank(block, name, order), default="")
        yield Added(block, key, _sorted(content[key], (*block, key), order), after)
    del known


def _sorted(content: Any, at: Pointer, order: Mapping[Path, int]) -> Any:
    if not isinstance(content, dict):
        return content
    keys = sorted(content, key=lambda name: _rank(at, name, order))
    return {key: _sorted(content[key], (*at, key), order) for key in keys}


def _rank(block: Pointer, name: str, order: Mapping[Path, int]) -> tuple[int, int, str]:
    """Return where a key stands among those of its block."""
    if name.isdigit():
        return (0, 0, name)
    steps = tuple(map(str, (*block, name)))
    at = next((order[path] for path in order if _is_like(path, steps)), len(order))
    return (1, at, "")


def _is_like(path: Path, steps: Path) -> bool:
    """Whether a path of the schema is this one, its chosen keys standing for any."""
    return len(path) == len(steps) and all(
        own == step or own.startswith("〈") for own, step in zip(path, steps, strict=True)
    )


def _nearest(data: Any, block: Pointer) -> Pointer:
    """Return the innermost block around a place that is there."""
    for length in range(len(block), 0, -1):
        if isinstance(_below(data, block[:length]), dict):
            return block[:length]
    return ()


def _below(data: Any, at: Pointer) -> Any:
    for step in at:
        if isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data

"""Items of lists found again: a project that moved from third to second place is the same one.

Room: review. An item of a list is known by what names it; the paths of figures count items from 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.diagnostics import Pointer

#: Keys that name an item of a list, the best first.
_NAMES = ("名称", "项目名称", "编码", "事项", "指标", "三级指标", "品目", "规则")
#: What stands before the number of an item that is no more.
GONE = "原"

Moves: TypeAlias = "dict[tuple[str, ...], str]"


def moves(old: object, new: object) -> Moves:
    """Return the steps that the items of lists have in the old file, with those they have now.

    A step is known by all steps before it in the old file. Items that stayed are left out.
    """
    return dict(_moved(old, new, ()))


def renamed(path: str, found: Moves) -> str:
    """Return the path that a figure of the old file has in the new one."""
    if not found:
        return path
    steps = path.split(".")
    return ".".join(found.get(tuple(steps[: n + 1]), step) for n, step in enumerate(steps))


def redirected(pointer: Pointer, found: Moves) -> Pointer:
    """Return the pointer that a value of the old file has in the new one."""
    names = tuple(step if isinstance(step, str) else str(step + 1) for step in pointer)
    now = (found.get(names[: n + 1], name) for n, name in enumerate(names))
    return tuple(
        step if isinstance(step, str) or not name.isdigit() else int(name) - 1
        for step, name in zip(pointer, now, strict=True)
    )


def _moved(
    old: object, new: object, steps: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key, value in old.items():
            yield from _moved(value, new.get(key), (*steps, str(key)))
    elif isinstance(old, list):
        others = new if isinstance(new, list) else []
        for index, at in enumerate(_met(old, others)):
            here = (*steps, str(index + 1))
            if at is None:
                yield here, f"{GONE}{index + 1}"
            else:
                if at != index:
                    yield here, str(at + 1)
                yield from _moved(old[index], others[at], here)


def _met(old: Sequence[Any], new: Sequence[Any]) -> list[int | None]:
    """Return where each item of a list stands now; by its name, else by its place."""
    before, now = _named(old), _named(new)
    places = {name: index for index, name in enumerate(now) if name}
    taken = {places[name] for name in before if name in places}
    return [
        places[name] if name in places else _same_place(index, now, taken, before)
        for index, name in enumerate(before)
    ]


def _same_place(
    index: int, now: Sequence[str], taken: set[int], before: Sequence[str]
) -> int | None:
    """An item whose name is not found may have been renamed where it stands."""
    is_free = index < len(now) and index not in taken and now[index] not in before
    return index if is_free or (index < len(now) and not now[index] and not before[index]) else None


def _named(items: Sequence[Any]) -> list[str]:
    """Return what names each item; empty where nothing does, or two have one name."""
    names = [_name(item) for item in items]
    counts = Counter(names)
    return [name if counts[name] == 1 else "" for name in names]


def _name(item: object) -> str:
    if isinstance(item, str):
        return item
    if isinstance(item, Mapping):
        return next((str(item[key]) for key in _NAMES if item.get(key)), "")
    return ""

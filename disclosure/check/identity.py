"""By what a figure is known to other files: its path, in which items of lists go by their names.

Who puts an item in front of the others must not move what was said of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.compute import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.check.case import Case
    from disclosure.diagnostics import Pointer

#: The keys by which the items of a list are told apart, the first that does so.
_NAMING = ("名称", "三级", "品名", "项目", "内容", "说明")


def by_identity(case: Case) -> Mapping[str, str]:
    """Return the paths of the figures that the file types or links, by what they are known by."""
    found = {identity(path, case): path for path in _typed(case)}
    return found | {path: path for path in sorted(case.computed.linked) if path in case.figures}


def identity(path: str, case: Case) -> str:
    """Return by what a figure is known; of one that is not typed its path."""
    figure = case.figures.get(path)
    if figure is None or not isinstance(figure.origin, Fact):
        return path
    pointer = figure.origin.pointer
    if not any(isinstance(step, int) for step in pointer):
        return path
    return name_at(pointer, case.facts)


def name_at(pointer: Pointer, data: Any) -> str:
    """Return by what a figure at a place of a file is known; ``data`` is the file's content."""
    return ".".join(_steps(pointer, data))


def _typed(case: Case) -> Iterator[str]:
    for figure in case.figures.values():
        if isinstance(figure.origin, Fact):
            yield figure.path


def _steps(pointer: Pointer, data: Any) -> Iterator[str]:
    for step in pointer:
        if isinstance(step, int):
            yield _name(data, step)
            data = data[step]
        else:
            yield step
            data = data.get(step) if isinstance(data, dict) else None


def _name(items: Sequence[Any], index: int) -> str:
    """Return the name of an item that no other one has; its number where it has none."""
    for key in _NAMING:
        names = [_text(item, key) for item in items]
        if names[index] and names.count(names[index]) == 1:
            return names[index]
    return str(index + 1)


def _text(item: Any, key: str) -> str:
    value = item.get(key) if isinstance(item, dict) else None
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if text.isprintable() else ""

"""The names that tags may use, as a tree, and the answer to "which name did you mean".

Room: render. A tree is a mapping of names; ``ANY`` in it stands for any name, a list holds the
tree of each of its items, a yes or no at a leaf is for conditions, and any other leaf is something
to print.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A mapping, a list of one tree, or anything else for a leaf.
Nameable: TypeAlias = Any

ANY = "*"
#: Nothing is known of these names: whatever is named there is right, as deep as it is asked for.
UNTOLD: dict[str, Nameable] = {}
UNTOLD[ANY] = UNTOLD
#: What Jinja itself tells about a loop; nothing else of it is looks.
LOOP: Nameable = {"first": True, "last": True, "previtem": {ANY: None}}


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is not there: how much of the path is right, and what may have been meant."""

    known: tuple[str, ...]
    name: str
    near: str = ""

    @property
    def sentence(self) -> str:
        """The finding in Chinese."""
        inside = f"“{'.'.join(self.known)}”里" if self.known else ""
        meant = f"，是否应为“{self.near}”" if self.near else ""
        return f"{inside}没有“{self.name}”这个名字{meant}"


def look_up(names: Nameable, path: Sequence[str]) -> Nameable | Unknown:
    """Return the tree at the end of a path, or the first name on it that is unknown."""
    for step, name in enumerate(path):
        if not isinstance(names, Mapping):
            return Unknown(tuple(path[:step]), name)
        if name in names:
            names = names[name]
        elif ANY in names:
            names = names[ANY]
        else:
            return Unknown(tuple(path[:step]), name, _near(name, names))
    return names


def unprinted(names: Nameable) -> str:
    """Return in Chinese what stands there instead of one thing to print; empty where one does."""
    if isinstance(names, bool):
        return "一个“是”或“否”"
    if is_list(names):
        return "一张表" if isinstance(item(names), Mapping) else "几段文字"
    return "一组内容" if isinstance(names, Mapping) and names is not UNTOLD else ""


def printable(names: Nameable, before: str) -> str:
    """Return the first name at or below a path that can be printed outside a loop, or nothing."""
    if not unprinted(names):
        return before
    below = names.items() if isinstance(names, Mapping) else ()
    paths = (printable(each, f"{before}.{name}") for name, each in below if name != ANY)
    return next(filter(None, paths), "")


def is_list(names: Nameable) -> bool:
    """Tell whether a loop may run over this tree."""
    return isinstance(names, Sequence) and not isinstance(names, str)


def item(names: Nameable) -> Nameable:
    """Return the tree of one item of a list; an empty list says nothing about its items."""
    return names[0] if names else UNTOLD


def listed(names: Nameable, before: str = "") -> Iterator[str]:
    """Yield every name that a tag may use, one full path each; ``[]`` marks a list to loop over."""
    if names is UNTOLD:
        yield f"{before}.{ANY}"
    elif isinstance(names, Mapping):
        for name, below in names.items():
            yield from listed(below, f"{before}.{name}" if before else str(name))
    elif is_list(names):
        below = item(names)
        yield from listed(below, f"{before}[]") if isinstance(below, Mapping) else (f"{before}[]",)
    else:
        yield before


def _near(name: str, names: Mapping[str, Nameable]) -> str:
    return next(iter(get_close_matches(name, map(str, names), 1, cutoff=0.5)), "")

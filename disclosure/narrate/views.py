"""Room narrate: figures (数) and facts (事) as the sentences read them, without any arithmetic.

A figure or a fact that a filing lacks is not an error here: a sentence may ask for it. Printing
it is one, and says so (:class:`NothingToPrintError`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jinja2.exceptions import UndefinedError

if TYPE_CHECKING:
    from disclosure.compute import Figure

UNPUBLISHED = "未公布"


class NothingToPrintError(UndefinedError):
    """A sentence prints a figure or a fact that this filing does not have."""


class WrongUseError(UndefinedError):
    """A sentence hands a phrase something that the phrase has no use for."""


class FigureTree:
    """The figures below a path; a leaf is a Figure, anything else is another tree."""

    __slots__ = ("_figures", "path")

    def __init__(self, figures: Mapping[str, Figure], path: str = "") -> None:
        self._figures = figures
        self.path = path

    def __getitem__(self, key: object) -> Figure | FigureTree:
        path = f"{self.path}.{key}" if self.path else str(key)
        return self._figures.get(path) or FigureTree(self._figures, path)

    def __getattr__(self, name: str) -> Figure | FigureTree:
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]


class NotGiven:
    """A fact that was not given: false, empty, and so is everything below it."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __getitem__(self, _: object) -> NotGiven:
        return self

    def __getattr__(self, name: str) -> NotGiven:
        if name.startswith("_"):
            raise AttributeError(name)
        return self


class FactTree:
    """The facts of a mapping, by key; iterates over its keys."""

    __slots__ = ("_data",)

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data

    def __bool__(self) -> bool:
        return bool(self._data)

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __getitem__(self, key: object) -> Any:
        return fact_view(self._data.get(str(key)))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]


def fact_view(value: Any) -> Any:
    """Return a fact as sentences see it; what is empty or 未公布 is absent."""
    if value is None or value == "":
        return NotGiven()
    if isinstance(value, Mapping):
        return NotGiven() if UNPUBLISHED in value else FactTree(value)
    if isinstance(value, list):
        return [fact_view(item) for item in value]
    return value

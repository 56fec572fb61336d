"""The sections of the narrative, in order, and when one of them is left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Section:
    """A section; with conditions it is printed only where one of them holds.

    ``natures``: the department has a unit of such a nature; ``figures``: one of them is there.
    ``parts`` are sections within it, with numerals of their own.
    """

    name: str
    natures: frozenset[str] = frozenset()
    figures: tuple[str, ...] = ()
    parts: tuple[Section, ...] = ()

    @property
    def may_be_left_out(self) -> bool:
        """Whether there is a condition at all."""
        return bool(self.natures or self.figures)


def sections_of(data: Iterable[str | Mapping[str, Any]]) -> tuple[Section, ...]:
    """Read the sections of an edition."""
    return tuple(
        Section(item)
        if isinstance(item, str)
        else Section(
            item["名称"],
            frozenset(item.get("有单位则印") or ()),
            tuple(item.get("有数则印") or ()),
            sections_of(item.get("小节") or ()),
        )
        for item in data
    )

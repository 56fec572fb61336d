"""Room authoring: what an import changes, figure by figure, as it is shown before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INDENT = "    "


@dataclass(frozen=True, slots=True)
class ImportedChange:
    """A figure that is added (``old`` is empty) or changed, in ``unit``, and where it is from."""

    path: str
    old: str
    new: str
    unit: str
    where: str


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """All that changes; ``gone`` are figures that no workbook has: they stay, with their texts."""

    changes: tuple[ImportedChange, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()

    @property
    def changed(self) -> tuple[ImportedChange, ...]:
        """The figures that are other ones."""
        return tuple(each for each in self.changes if each.old)

    @property
    def added(self) -> tuple[ImportedChange, ...]:
        """The figures that are new."""
        return tuple(each for each in self.changes if not each.old)

    def lines(self) -> Iterator[str]:
        """Yield the difference for a person: changed, added, gone."""
        for title, group in (("改变", self.changed), ("新增", self.added)):
            if group:
                yield f"{title} {len(group)} 个："
                yield from _aligned(group)
        if self.gone:
            yield f"文件里有、工作簿里没有 {len(self.gone)} 个（不动，请看看是不是还要）："
            yield from (f"{_INDENT}{path}  {text}" for path, text in self.gone)
        if not self.changes:
            yield "数字没有变化。"


def _aligned(group: Sequence[ImportedChange]) -> Iterator[str]:
    paths = max(display_width(each.path) for each in group)
    olds = max(display_width(each.old) for each in group)
    news = max(display_width(each.new) for each in group)
    for each in group:
        old = f"{_left(each.old, olds)} → " if each.old else ""
        figure = f"{old}{_left(each.new, news)} {each.unit}"
        path = f"{each.path}{' ' * (paths - display_width(each.path))}"
        yield f"{_INDENT}{path}  {figure}  {each.where}"


def _left(text: str, width: int) -> str:
    return " " * (width - display_width(text)) + text

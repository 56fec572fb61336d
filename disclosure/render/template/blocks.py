"""Loops and conditions of the template: opened, closed, and which names they bring in.

Room: render. A block over rows closes in the same table, a block over paragraphs in the same cell
or body; a loop that is closed elsewhere would tear the document apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.render.template.tags import loop
from disclosure.render.wordml import TBL, TC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.render.template.spots import Spot
    from disclosure.render.template.tags import Tag

_HOLDER = {"tr": TBL, "p": TC}
_WHOLE = {"tr": "行", "p": "段"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A block that waits for its end."""

    tag: Tag
    spot: Spot
    holder: _Element | None

    @property
    def closing(self) -> str:
        """The tag that closes this block."""
        return "{%" + f"{self.tag.scope} end{self.tag.word} " + "%}"


@dataclass(slots=True)
class Blocks:
    """The blocks that are open at this point of the document, the innermost last."""

    open: list[Opened] = field(default_factory=list)

    def take(self, tag: Tag, paragraph: _Element, spot: Spot) -> Iterator[tuple[str, str, str]]:
        """Follow one tag; yield code, message and hint of what is wrong with it as a block."""
        if tag.word in {"for", "if"}:
            yield from self._form(tag)
            self.open.append(Opened(tag, spot, _holder(tag, paragraph)))
        elif tag.word.startswith("end"):
            yield from self._close(tag, paragraph)
        elif tag.word in {"elif", "else"} and not self._continues(tag):
            yield "E107", f"“{tag.text}”不在它的 if 里", "else、elif 与 if 的写法（tr、p）要一样"

    def variables(self) -> dict[str, str]:
        """Return loop variable and the expression it runs over, the outermost first."""
        loops = (loop(each.tag) for each in self.open if each.tag.word == "for")
        return dict(each for each in loops if each)

    def left_open(self) -> tuple[Opened, ...]:
        """Return the blocks that were never closed."""
        return tuple(self.open)

    def _close(self, tag: Tag, paragraph: _Element) -> Iterator[tuple[str, str, str]]:
        word = tag.word.removeprefix("end")
        if not self.open or self.open[-1].tag.word != word:
            yield "E107", f"“{tag.text}”前面没有对应的 {word}", f"补上 {word}，或删去这个标签"
            return
        opened = self.open.pop()
        if opened.tag.scope != tag.scope:
            yield "E107", f"“{opened.tag.text}”应由“{opened.closing}”结束", "开头和结尾的写法要一样"
        elif _holder(tag, paragraph) is not opened.holder:
            whole = _WHOLE.get(tag.scope, "段")
            where = "同一张表的行里" if whole == "行" else "同一格或同一级的段落里"
            yield "E107", f"“{opened.tag.text}”结束在别处", f"开头和结尾要在{where}"

    def _continues(self, tag: Tag) -> bool:
        return bool(self.open) and (self.open[-1].tag.word, self.open[-1].tag.scope) == (
            "if",
            tag.scope,
        )

    @staticmethod
    def _form(tag: Tag) -> Iterator[tuple[str, str, str]]:
        if tag.word == "for" and tag.scope not in _WHOLE:
            yield (
                "E107",
                f"循环“{tag.text}”没有说明重复什么",
                "整行用 {%tr for … %}，整段用 {%p for … %}",
            )


def _holder(tag: Tag, paragraph: _Element) -> _Element | None:
    """Return what the block must not leave: its table, its cell, or (bare text) its paragraph."""
    if not tag.scope:
        return paragraph
    return next(paragraph.iterancestors(_HOLDER.get(tag.scope, TC)), None)

"""Loops and conditions of the template: opened, closed, and which names they bring in.

Room: render. A block over rows closes in the same table, a block over paragraphs in the same cell
or body, a block inside a paragraph in the same link; what is closed elsewhere would tear the
document apart, and so would half a field or half a bookmark inside.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from disclosure.render.template.joined import pieces
from disclosure.render.template.regions import torn
from disclosure.render.template.standing import row_of, standing
from disclosure.render.template.tags import loop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.render.template.spots import Spot
    from disclosure.render.template.standing import Remark
    from disclosure.render.template.tags import Tag

_WHOLE = {"tr": "行", "p": "段"}
#: No form that people understand goes deeper, and Python itself stops at twenty.
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Opened:
    """A block that waits for its end.

    ``mark`` is the row, paragraph or run of its latest tag, ``holder`` what the block must not
    leave.
    """

    tag: Tag
    spot: Spot
    mark: _Element
    has_else: bool = False

    @property
    def closing(self) -> str:
        """The tag that closes this block."""
        return "{%" + f"{self.tag.scope} end{self.tag.word} " + "%}"

    @property
    def holder(self) -> _Element | None:
        """What the block must not leave."""
        return self.mark.getparent()


@dataclass(slots=True)
class Blocks:
    """The blocks that are open at this point of the document, the innermost last."""

    open: list[Opened] = field(default_factory=list)

    def take(self, tag: Tag, paragraph: _Element, spot: Spot) -> Iterator[Remark]:
        """Follow one tag; yield code, message and hint of what is wrong with it as a block."""
        if tag.word:
            yield from standing(tag, paragraph)
        if tag.word in {"for", "if"}:
            yield from self._form(tag)
            self.open.append(Opened(tag, spot, _mark(tag, paragraph)))
        elif tag.word.startswith("end"):
            yield from self._close(tag, paragraph)
        elif tag.word in {"elif", "else"}:
            yield from self._continue(tag, paragraph)

    def variables(self) -> dict[str, str]:
        """Return loop variable and the expression it runs over, the outermost first."""
        loops = (loop(each.tag) for each in self.open if each.tag.word == "for")
        return dict(each for each in loops if each)

    def left_open(self) -> tuple[Opened, ...]:
        """Return the blocks that were never closed."""
        return tuple(self.open)

    def _close(self, tag: Tag, paragraph: _Element) -> Iterator[Remark]:
        word = tag.word.removeprefix("end")
        if not self.open or self.open[-1].tag.word != word:
            yield "E107", f"“{tag.text}”前面没有对应的 {word}", f"补上 {word}，或删去这个标签"
            return
        opened = self.open.pop()
        if opened.tag.scope != tag.scope:
            yield "E107", f"“{opened.tag.text}”应由“{opened.closing}”结束", "开头和结尾的写法要一样"
        else:
            yield from _between(opened, tag, _mark(tag, paragraph))

    def _continue(self, tag: Tag, paragraph: _Element) -> Iterator[Remark]:
        """Follow ``elif`` or ``else``, which begins the next part of its block."""
        opened = self.open[-1] if self.open else None
        if opened is None or (opened.tag.word, opened.tag.scope) != ("if", tag.scope):
            yield "E107", f"“{tag.text}”不在它的 if 里", "else、elif 与 if 的写法（tr、p）要一样"
        elif opened.has_else:
            yield "E107", f"“{tag.text}”在 else 之后", "else 是最后一种情形，后面只有 endif"
        else:
            mark = _mark(tag, paragraph)
            yield from _between(opened, tag, mark)
            self.open[-1] = replace(opened, mark=mark, has_else=tag.word == "else")

    def _form(self, tag: Tag) -> Iterator[Remark]:
        if tag.word == "for" and tag.scope not in _WHOLE:
            yield (
                "E107",
                f"循环“{tag.text}”没有说明重复什么",
                "整行用 {%tr for … %}，整段用 {%p for … %}",
            )
        if len(self.open) == DEEPEST:
            message = f"“{tag.text}”套在 {DEEPEST} 层循环和条件里，太深了"
            yield "E107", message, "拆开写，或者请程序增加一个名字"


def _between(opened: Opened, tag: Tag, mark: _Element) -> Iterator[Remark]:
    """Yield what is wrong with what stands between two tags of a block."""
    if mark.getparent() is not opened.holder:
        where = {"tr": "同一张表的行里", "p": "同一格或同一级的段落里"}.get(tag.scope, "同一段里")
        yield "E107", f"“{opened.tag.text}”结束在别处", f"开头和结尾要在{where}"
    elif half := torn(opened.mark, mark):
        message = f"“{opened.tag.text}”到“{tag.text}”之间只有{half}的一半"
        yield "E107", message, f"把{half}整个放在里面，或者整个放在外面"


def _mark(tag: Tag, paragraph: _Element) -> _Element:
    """Return the element that a block tag stands for: its row, its paragraph, or its run."""
    if tag.scope == "tr":
        row = row_of(paragraph)
        return paragraph if row is None else row
    if tag.scope:
        return paragraph
    found = pieces(paragraph, tag.start, tag.end)
    return found[0].run if found else paragraph

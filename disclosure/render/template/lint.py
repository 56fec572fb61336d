"""The tags of the template, examined before anything is built with them.

Room: render. Every tag is complete, written in one piece, names something that exists, and states
no rule; every loop is closed where it was opened. All findings come at once, each with table, row
and cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from disclosure.render.template.blocks import Blocks
from disclosure.render.template.expressions import Finding, examine
from disclosure.render.template.spots import spots
from disclosure.render.template.tags import FOREIGN, Tag, halves, tags
from disclosure.render.wordml import RUN_PROPERTIES, TEXT, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from disclosure.diagnostics import Diagnostic
    from disclosure.render.template.names import Names
    from disclosure.render.template.spots import Spot

_WORDS = {"for", "endfor", "if", "elif", "else", "endif"}


@dataclass(slots=True)
class _Lint:
    """One run over one part; ``names`` is None where the names are not known yet."""

    file: str
    names: Names | None
    blocks: Blocks = field(default_factory=Blocks)

    def part(self, root: _Element) -> Iterator[Diagnostic]:
        for paragraph, spot in spots(root):
            yield from self._halves(spot)
            for tag in tags(spot.text):
                yield from self._tag(tag, paragraph, spot)
        for opened in self.blocks.left_open():
            message = f"“{opened.tag.text}”没有对应的“{opened.closing}”"
            hint = f"在它管到的地方之后加上“{opened.closing}”"
            yield opened.spot.complaint("E107", self.file, message, hint, opened.tag.text)

    def _halves(self, spot: Spot) -> Iterator[Diagnostic]:
        found = [bracket for _, bracket in halves(spot.text)]
        if found:
            message = f"标签只有一半：“{'”“'.join(found)}”没有配对"
            hint = "一个标签要在同一段里写完，用半角的 {{ }} 或 {% %}"
            yield spot.complaint("E104", self.file, message, hint, found[0])

    def _tag(self, tag: Tag, paragraph: _Element, spot: Spot) -> Iterator[Diagnostic]:
        for code, message, hint in self._findings(tag, paragraph, spot):
            yield spot.complaint(code, self.file, message, hint, tag.text)

    def _findings(self, tag: Tag, paragraph: _Element, spot: Spot) -> Iterator[Finding]:
        foreign = FOREIGN.search(tag.text)
        if tag.word and tag.word not in _WORDS:
            hint = "表格里只有 for、if 和它们的 elif、else、endfor、endif"
            yield "E108", f"不认识的标签“{tag.text}”", hint
        else:
            yield from self.blocks.take(tag, paragraph, spot)
            if not foreign:
                yield from examine(tag, self.names, self.blocks.variables())
        if foreign:
            hint = "标签里只用半角标点；关掉输入法的中文标点和 Word 的直引号自动替换"
            yield "E105", f"标签“{tag.text}”里有中文标点「{foreign[0]}」", hint
        if _is_split(tag, paragraph):
            hint = "选中整个标签，清除格式后重设，或者删掉后一次输入完"
            yield "E103", f"标签“{tag.text}”被不同的格式拆开了", hint


def lint(root: _Element, file: str, names: Names | None) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the tags of one part; ``file`` is the template as shown."""
    return tuple(_Lint(file, names).part(root))


def _is_split(tag: Tag, paragraph: _Element) -> bool:
    """Tell whether the runs that hold the tag differ in their properties."""
    looks: set[bytes] = set()
    position = 0
    for run in runs(paragraph):
        length = sum(len(text.text or "") for text in run.iterchildren(TEXT))
        if position < tag.end and tag.start < position + length:
            properties = run.find(RUN_PROPERTIES)
            looks.add(b"" if properties is None else etree.tostring(properties, method="c14n"))
        position += length
    return len(looks) > 1

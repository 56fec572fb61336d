"""The tags of the template, examined before anything is built with them.

Room: render. Every tag is complete, written in one piece, names something that exists, and states
no rule; every loop is closed where it was opened. All findings come at once, each with table, row
and cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from disclosure.diagnostics import unseen
from disclosure.render.template.blocks import Blocks
from disclosure.render.template.expressions import examine
from disclosure.render.template.joined import obstacle
from disclosure.render.template.spots import Spot, spot_at, spots
from disclosure.render.template.tags import BRACES, FOREIGN, OPENINGS, UNTAGLIKE, Tag, halves, tags
from disclosure.render.wordml import TEXT, short, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from disclosure.diagnostics import Diagnostic
    from disclosure.render.template.names import Nameable
    from disclosure.render.template.standing import Remark

_WORDS = {"for", "endfor", "if", "elif", "else", "endif"}
#: No name of a figure is half as long.
_LONGEST, _QUOTED = 300, 40
#: Texts of paragraphs, and those of revisions, which are told as such.
_OWN_TEXTS = (TEXT, w("delText"), w("delInstrText"))
#: Where text may stand that is none of a paragraph's.
_PLACES = {
    "m:t": "公式里",
    "a:t": "图形的文字里",
    "v:textpath": "艺术字里",
    "w:instrText": "域里",
    "w:fldSimple": "域里",
    "w:tblCaption": "表的说明里",
    "w:lvlText": "编号里",
}


@dataclass(slots=True)
class _Lint:
    """One run over one part.

    ``names`` is None where the names are not known yet; ``title`` is what people call the part.
    """

    file: str
    names: Nameable | None
    title: str
    blocks: Blocks = field(default_factory=Blocks)

    def part(self, root: _Element) -> Iterator[Diagnostic]:
        known = dict(spots(root, self.title))
        yield from self._elsewhere(root, known)
        for paragraph, spot in known.items():
            yield from self._halves(spot)
            yield from self._unseen(spot)
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

    def _unseen(self, spot: Spot) -> Iterator[Diagnostic]:
        at = next((at for at in unseen(spot.text) if spot.text[at] not in "\t\n"), None)
        if at is not None:
            sign = spot.text[at]
            message = f"有看不见的字符 U+{ord(sign):04X}，会带进每一份文件"
            hint = "删去这个字符，再重新打一遍旁边的字"
            yield spot.complaint("E122", self.file, message, hint, sign)

    def _elsewhere(self, root: _Element, known: Mapping[_Element, Spot]) -> Iterator[Diagnostic]:
        """Yield braces that stand in no text of a paragraph, where nothing can be filled in."""
        for element in root.iter():
            found = next((str(e) for e in element.attrib.values() if OPENINGS.search(str(e))), None)
            if element.tag not in _OWN_TEXTS and BRACES.search(element.text or ""):
                found = element.text
            if found is not None:
                spot = spot_at(element, known) or Spot(1, "", self.title or "正文")
                message = f"{_PLACES.get(short(str(element.tag)), '这里')}不能放标签：“{found}”"
                yield spot.complaint("E104", self.file, message, "标签写在普通文字里")

    def _tag(self, tag: Tag, paragraph: _Element, spot: Spot) -> Iterator[Diagnostic]:
        for code, message, hint in self._findings(tag, paragraph, spot):
            yield spot.complaint(code, self.file, message, hint, tag.text)

    def _findings(self, tag: Tag, paragraph: _Element, spot: Spot) -> Iterator[Remark]:
        foreign = FOREIGN.search(tag.text)
        if len(tag.text) > _LONGEST or UNTAGLIKE.search(tag.text[2:-2]):
            message = f"标签“{_cut(tag.text)}”太长，或者里面又有花括号、百分号"
            yield "E106", message, "一个标签只写一个名字或一个条件；要比的文字里不能有 { } %"
            if tag.word in _WORDS:
                yield from self.blocks.take(tag, paragraph, spot)
            return
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
        if why := obstacle(paragraph, tag.start, tag.end):
            hint = "选中整个标签，清除格式后重设，或者删掉后一次输入完"
            yield "E103", f"标签“{tag.text}”{why}", hint


def lint(
    root: _Element, file: str, names: Nameable | None, title: str = ""
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the tags of one part.

    ``file`` is the template as shown, ``title`` what people call the part.
    """
    return tuple(_Lint(file, names, title).part(root))


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED] + "…"

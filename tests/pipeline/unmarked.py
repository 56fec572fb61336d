"""Numerals of a finished document that stand in no passport and that nothing explains.

Each paragraph and row is laid over the form that it was printed from. Digits of the form itself
(行次, 栏次, table numbers) are thereby explained. What a tag printed has to be explained by the
tag: a code by the codes that were typed, a date by the dates, prose by the very sentence that
was typed. A figure never explains itself: outside its bookmark it is a find.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.editions.document import TBL, TR, P, cells_of
from tests.pipeline.form import (
    MARKED,
    NUMERAL,
    PAGE_NUMBER,
    fixed_texts,
    form,
    is_choice,
    laid,
    row_values,
)
from tests.pipeline.typed import Typed, as_printed, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

#: 1. or （1） at the very beginning of a paragraph counts paragraphs.
NUMBERING = re.compile(r"(?:\d{1,2}\.(?!\d)|（\d{1,2}）)")
#: Tags that print a text of the department, and the key under which it is typed.
TEXTS = {
    name: name
    for name in (
        "名称", "重要事项", "完成情况", "主管部门", "实施单位", "一级", "二级", "三级", "分类", "目标值",
        "完成值", "偏差原因",
    )
} | {"内容": "工作内容及目标", "单位": "资金使用单位"}  # fmt: skip
CHOICES = {"类别": "项目类别", "属性": "项目属性", "类型": "项目类型"}


class Search:
    """The search through one document."""

    def __init__(self, typed: Typed) -> None:
        self.typed = typed
        self._counted = 0
        self._counts = False

    def finds(self, body: _Element) -> Iterator[str]:
        """Yield each unexplained numeral with the text around it."""
        for paragraph in body.iter(P):
            if next(paragraph.iterancestors(TR), None) is None:
                text = laid(paragraph)
                found = [self._left(each.values(text)) for each in form()[0]]
                yield from reported(best(found), text)
        for table in body.iter(TBL):
            # The goals of one sheet are tables with nothing said between them, and counted through.
            before = (each for each in table.itersiblings(preceding=True) if laid_text(each))
            if (above := next(before, None)) is None or above.tag != TBL:
                self._counted = 0
            for row in table.iterchildren(TR):
                yield from self._of_row([[laid(p) for p in cell] for cell in cells_of(row)])

    def _of_row(self, cells: list[list[str]]) -> Iterator[str]:
        self._counts = False
        found = [self._left(row_values(each, cells)) for each in form()[1]]
        self._counted += self._counts
        yield from reported(best(found), "|".join("/".join(cell) for cell in cells))

    def _left(self, values: list[tuple[str, str]] | None) -> list[str] | None:
        """Return the unexplained numerals of what tags printed; None where nothing fits."""
        if values is None:
            return None
        return [n for tag, text in values if NUMERAL.search(text) for n in self._of(tag, text)]

    def _of(self, tag: str, text: str) -> list[str]:
        """Return the numerals of what a tag printed that do not explain themselves."""
        if tag in {"段", "章.标题"}:
            return self._of_paragraph(text)
        return [] if self._is_known(*tag.rpartition(".")[::2], text) else NUMERAL.findall(text)

    def _is_known(self, root: str, name: str, text: str) -> bool:
        typed = self.typed
        if root == "名":
            return text == typed.identity(name)
        if name == "编码":
            return text in typed.codes
        if name == "填报日期":
            return text in map(in_words, typed.texts[name])
        if name == "序号":
            return self._counts_on(text)
        if name in CHOICES:
            return is_choice(text, CHOICES[name])
        known = typed.texts[TEXTS[name]] if name in TEXTS else ()
        return any(as_printed(each).fullmatch(text) for each in known)

    def _counts_on(self, text: str) -> bool:
        """Whether this is the number behind the last one counted in this table."""
        counts = text == str(self._counted + 1)
        self._counts = self._counts or counts
        return counts

    def _of_paragraph(self, text: str) -> list[str]:
        """Cover what explains itself with blanks; return the numerals that are left."""
        years = [self.typed.identity(each) for each in ("年度", "上年")]
        text = NUMBERING.sub(" ", text, count=1) if NUMBERING.match(text) else text
        for prose in self.typed.told:
            text = prose.sub(" ", text)
        for fixed in fixed_texts():
            text = text.replace(fixed, " ")
        text = re.sub(f"(?:{'|'.join(years)})年度", " ", text)
        return NUMERAL.findall(re.sub(f"截至{years[0]} ", " ", text))


def laid_text(block: _Element) -> bool:
    """Tell whether a block is a table, or a paragraph that says something."""
    return block.tag == TBL or bool("".join(block.itertext()).strip())


def best(found: list[list[str] | None]) -> list[str] | None:
    """Return the reading of the form that explains the most."""
    fitting = [each for each in found if each is not None]
    return min(fitting, key=len) if fitting else None


def reported(left: list[str] | None, text: str) -> Iterator[str]:
    numerals = NUMERAL.findall(text) if left is None else left
    shown = text.replace(MARKED, "▢").replace(PAGE_NUMBER, "")
    yield from (f"{numeral}：{shown}" for numeral in numerals)


def unmarked(root: Path, slug: str, body: _Element) -> list[str]:
    """Return the numerals of a document's body that have no passport and no explanation."""
    return list(Search(Typed(root, slug)).finds(body))

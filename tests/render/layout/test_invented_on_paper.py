"""Invented forms have the page numbers that LibreOffice prints.

They use what the real form does not: long chains, widow control, space around paragraphs, page
breaks, sections of other sizes, rows that run over pages, header rows, tables in tables.
"""

from __future__ import annotations

import random
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from disclosure.render.layout.plan import plan
from tests.render.layout.small import (
    body,
    cell,
    entry,
    package,
    paragraph,
    row,
    section,
    settings,
    styles,
    table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.office

_SECONDS = 300
_MARK = re.compile(r"〔(\d+)〕")
_LINE = 25
ADDRESS = "http://www.qingshan.gov.cn/zwgk/jcgk/zfxxgkml/bmjsgk/2024/t20240929_123456.html"

#: What each form is made of, and how often each is drawn: all of these agree with LibreOffice.
_KINDS = {
    "段落": {"widow", "space", "indent", "long", "styles"},
    "网址": {"address"},
    "同页": {"keep", "lines", "widow", "break"},
    "长链": {"chain", "section"},
    "分节": {"section", "break", "space", "widow"},
    "接排": {"section", "continuous", "space"},
    "表": {"table", "header", "span", "margins"},
    "高行": {"table", "tall"},
    "分行": {"table", "split"},
    "同页行": {"table", "rowkeep", "header"},
    "套表": {"table", "nested"},
    "表起页": {"table", "rowbreak", "border"},
    "共用段距": {"space", "styles", "widow", "keep", "table"},
    "相加段距": {"space", "styles", "keep"},
}
#: Word takes the larger of two spaces between paragraphs, unless the settings say otherwise.
_SETTINGS = {
    "共用段距": settings(),
    "相加段距": settings("<w:doNotUseHTMLParagraphAutoSpacing/>"),
}


class _Draw:
    """One invented form, drawn by chance, the same every time."""

    def __init__(self, kind: str, seed: int) -> None:
        self._has = _KINDS[kind]
        self._random = random.Random(f"{kind}{seed}")  # noqa: S311 (the same every time)
        self.count = 0

    def blocks(self) -> list[str]:
        found: list[str] = []
        for _ in range(self._random.randint(15, 40)):
            is_table = "table" in self._has and self._chance(0.3)
            if is_table and found and not found[-1].startswith("<w:tbl"):
                found.append(self._table())
            else:
                found.append(self._paragraph())
        return [*found, self._paragraph()]

    def _chance(self, share: float) -> bool:
        return self._random.random() < share

    def _if(self, feature: str, share: float, drawn: str) -> str:
        return drawn if feature in self._has and self._chance(share) else ""

    def _paragraph(self) -> str:
        mark = f"〔{self.count}〕"
        lengths = [1, 1, 2, 3, 4, 5, 7, 9, *([30] if "long" in self._has else [])]
        lines = self._random.choice(lengths)
        text = mark + "国" * (_LINE * lines - self._random.randint(8, 22))
        text += self._if("address", 0.3, ADDRESS + "，")
        own = self._if("keep", 0.3, "<w:keepNext/>") + self._if("chain", 0.85, "<w:keepNext/>")
        own += self._if("lines", 0.3, "<w:keepLines/>")
        own += self._if("break", 0.07, "<w:pageBreakBefore/>")
        own += self._if("widow", 0.5, '<w:widowControl w:val="0"/>')
        before, after = self._random.choice((0, 100, 500)), self._random.choice((0, 100, 300))
        own += self._if("space", 0.6, f'<w:spacing w:before="{before}" w:after="{after}"/>')
        own += self._if("indent", 0.4, '<w:ind w:left="640" w:hanging="320" w:right="320"/>')
        ends = ""
        if "section" in self._has and self._chance(0.08):
            lines, ems = self._random.choice((10, 14, 20)), self._random.choice((25, 40))
            ends = section(lines, ems)
            if "continuous" in self._has:
                ends = section().replace(
                    "nextPage", self._random.choice(("nextPage", "continuous"))
                )
        self.count += 1
        return paragraph(
            text,
            own=own,
            ends=ends,
            mark=f"_M{self.count - 1}",
            style=self._if("styles", 0.3, "叶"),
        )

    def _table(self) -> str:
        headers = self._random.choice((0, 1, 2)) if "header" in self._has else 0
        rows = [
            self._row("<w:tblHeader/>" if number < headers else "")
            for number in range(headers + self._random.randint(2, 14))
        ]
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        lines = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
        own = self._if("border", 1, f"<w:tblBorders>{lines}</w:tblBorders>")
        widths = (("top", 60), ("left", 100), ("bottom", 40), ("right", 100))
        margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in widths)
        drawn = table(*rows, own=own)
        fixed = '<w:tblLayout w:type="fixed"/>'
        inner = self._if("margins", 0.7, f"<w:tblCellMar>{margins}</w:tblCellMar>")
        return drawn.replace(fixed, fixed + inner, 1)

    def _row(self, own: str) -> str:
        lines = (
            25 if "tall" in self._has and self._chance(0.1) else self._random.choice((1, 1, 2, 3))
        )
        keep = self._if("rowkeep", 0.3, "<w:keepNext/>")
        keep += self._if("rowbreak", 0.1, "<w:pageBreakBefore/>")
        first = cell(paragraph("国" * (11 * lines - 3), own=keep))
        cells = [first, "国"]
        if "span" in self._has and self._chance(0.2):
            cells = [cell(paragraph("国" * (20 * lines), own=keep), span=2)]
        elif "nested" in self._has and self._chance(0.15):
            inner = [row("国" * self._random.randint(1, 20), "国") for _ in range(lines)]
            cells = [cell("国", table(*inner, grid=(2000, 1500)), "国"), "国"]
        height = self._random.choice((0, 0, 600, 1000))
        drawn = row(*cells, own=own, height=height, rule=self._random.choice(("atLeast", "exact")))
        return drawn.replace("<w:cantSplit/>", "") if self._if("split", 0.5, "x") else drawn


def _styles() -> bytes:
    root = (
        '<w:style w:type="paragraph" w:styleId="根"><w:name w:val="根"/><w:pPr>{}</w:pPr></w:style>'
    )
    leaf = (
        '<w:style w:type="paragraph" w:styleId="叶"><w:name w:val="叶"/><w:basedOn w:val="根"/>'
        '<w:pPr><w:ind w:firstLine="480"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
    )
    return styles(root.format('<w:spacing w:before="90" w:after="40"/>'), leaf)


def test_invented_forms_have_the_page_numbers_of_libreoffice(tmp_path):
    forms = {f"{kind}{seed}": _Draw(kind, seed) for kind in _KINDS for seed in range(3)}
    told = {}
    for name, draw in forms.items():
        blocks = draw.blocks()
        known = _SETTINGS.get(name[:-1])
        told[name] = _told(blocks, draw.count, known)
        (tmp_path / f"{name}.docx").write_bytes(package(body(*blocks), _styles(), known))
    _convert(sorted(tmp_path.glob("*.docx")), tmp_path)
    wrong = [
        (name, number, page, found)
        for name, pages in told.items()
        for number, page, found in _compared(pages, tmp_path / f"{name}.pdf")
        if page != found
    ]
    assert wrong == []


def _told(blocks: list[str], count: int, known: bytes | None) -> tuple[str, ...]:
    entries = [entry("国", f"_M{number}") for number in range(count)]
    parts = {"word/styles.xml": _styles()} | ({"word/settings.xml": known} if known else {})
    return plan(body(*blocks, *entries), parts).pages({})


def _convert(paths: list[Path], folder: Path) -> None:
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def _compared(pages: tuple[str, ...], pdf: Path) -> Iterator[tuple[int, str, str]]:
    """Yield each paragraph with the page that is told and the one that prints it first."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    printed: dict[int, int] = {}
    for page, text in enumerate(done.stdout.decode("utf-8").split("\f"), 1):
        for mark in _MARK.findall(re.sub(r"\s", "", text)):
            printed.setdefault(int(mark), page)
    for number, page in enumerate(pages):
        yield number, page, str(printed.get(number))

"""Paragraphs and rows as printed, for the tests of what becomes of them on pages.

A page holds ten lines of a hundred twips.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from disclosure.render.layout.blocks import Cell, Line, PageSetup, Paragraph, Slot, Table, TableRow
from disclosure.render.layout.looks import Look
from disclosure.render.layout.measure import Face, measure

if TYPE_CHECKING:
    from collections.abc import Container

FACE = Face(320)
LOOK = Look(
    face=FACE,
    pitch=100,
    before=0,
    after=0,
    left=0,
    right=0,
    first=0,
    keep_next=False,
    keep_lines=False,
    page_break=False,
    control=True,
    hangs=True,
    drawing=0,
)
PAGE = PageSetup(width=9000, height=1000)


def slot(*targets: str, section: PageSetup | None = None, **look: Any) -> Slot:
    """Return a paragraph of the template."""
    column = measure(FACE, 9000, 9000, FACE.table())
    return Slot(replace(LOOK, **look), column, targets, section)


def text(
    lines: int, *targets: str, section: PageSetup | None = None, breaks: bool = False, **look: Any
) -> Paragraph:
    """Return a paragraph of so many lines."""
    return Paragraph(slot(*targets, section=section, **look), lines, breaks)


def table(
    *heights: int,
    header: int = 0,
    keeps: Container[int] = (),
    splits: Container[int] = (),
    padding: int = 0,
    **own: bool,
) -> Table:
    """Return a table of rows of these heights, each of one cell that is as high."""
    cell = Cell((slot(),), padding, 0)
    return Table(
        tuple(
            TableRow(
                Line((cell,), 0, is_header=n < header, keeps=n in keeps, splits=n in splits, **own),
                height,
                (height,),
            )
            for n, height in enumerate(heights)
        )
    )

"""What goes to the next page together: paragraphs and rows that are kept with what follows.

Room: render, layout. Lengths in twips.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from disclosure.render.layout.blocks import Paragraph, Table, TableRow, inner, line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.render.layout.blocks import Block

#: Lines of a paragraph that stay together at the foot and at the head of a page.
TOGETHER = 2


class Link(NamedTuple):
    """A paragraph or a row: all of its height, and the least of it that may end a page.

    ``head`` is the height of the header rows that stand above it again where it begins a page;
    ``keeps`` tells whether it goes with the next item, ``breaks`` whether it begins a page in any
    case, ``leads`` whether it is a header row. ``pitch`` is the height of a line of a row that runs
    over pages where it must, else 0; ``padding`` what stands around its lines on each.
    """

    block: Paragraph | TableRow
    whole: int
    least: int
    keeps: bool
    breaks: bool = False
    head: int = 0
    pitch: int = 0
    padding: int = 0
    leads: bool = False


Chain: TypeAlias = list[Link]


def chains(blocks: Iterable[Block], height: int) -> Iterator[Chain]:
    """Yield the chains of a section in order: items each of which is kept with the next.

    ``height`` is that of a page. Every item stands in one chain, so that going through all chains
    takes as many steps as there are items.
    """
    chain: Chain = []
    for block in blocks:
        for item in _rows(block, height) if isinstance(block, Table) else (_paragraph(block),):
            if chain and item.breaks:
                yield chain
                chain = []
            chain.append(item)
            if not item.keeps:
                yield chain
                chain = []
    if chain:
        yield chain


def needed(chain: Sequence[Link], above: int | None = None) -> int:
    """Return the height that a chain takes at the foot of a page at least.

    ``above`` is the space below what stands there, which spaces share; None where none are shared.
    """
    if len(chain) == 1:
        (only,) = chain
        return only.least if above is None else only.least - shared(above, only.block)
    height = sum(item.whole for item in chain[:-1]) + chain[-1].least
    if above is None:
        return height
    spaces = [above, *(below(item.block) for item in chain)]
    return height - sum(map(shared, spaces, (item.block for item in chain)))


def below(block: Paragraph | TableRow) -> int:
    """Return the space below a paragraph; there is none below a row."""
    return block.slot.look.after if isinstance(block, Paragraph) else 0


def shared(space: int, block: Paragraph | TableRow) -> int:
    """Return how much of the space above a paragraph lies in the space below the one before it."""
    return min(space, block.slot.look.before) if isinstance(block, Paragraph) else 0


def _paragraph(block: Paragraph) -> Link:
    look = block.slot.look
    whole = look.before + inner(block.slot, block.lines) + look.after
    least = look.before + _least(block)
    return Link(block, whole, least, block.keeps, block.breaks or look.page_break)


def _least(block: Paragraph) -> int:
    """Return the least of a paragraph that may stand at the foot of a page.

    LibreOffice keeps the lines of a paragraph together that is kept with the next.
    """
    look, lines = block.slot.look, block.lines
    is_whole = look.keep_lines or block.keeps or look.drawing
    if is_whole or (look.control and lines < 2 * TOGETHER):
        return inner(block.slot, lines)
    return look.pitch * (TOGETHER if look.control else 1)


def _rows(table: Table, height: int) -> Iterator[Link]:
    """Yield the rows of a table; its header rows, which lead it, go with the row below them.

    Header rows that leave no room on a page are rows like others. A row that is higher than a page
    runs over pages, whatever it says of itself; one that is all of its table begins a page first.
    """
    rows = table.rows
    headers = next((n for n, row in enumerate(rows) if not row.line.is_header), 0)
    head = sum(row.height for row in rows[:headers])
    if head >= height:
        head = headers = 0
    for n, row in enumerate(rows):
        runs_over = row.line.splits or row.height > height
        pitch, padding = line_of(row) if runs_over else (0, 0)
        begins = row.line.splits or len(rows) > 1
        yield Link(
            row,
            row.height,
            least=padding + pitch if pitch and begins else row.height,
            keeps=n < headers or row.line.keeps,
            breaks=n == 0 and (table.breaks or row.line.breaks),
            head=head if n >= headers else 0,
            pitch=pitch,
            padding=padding,
            leads=n < headers,
        )

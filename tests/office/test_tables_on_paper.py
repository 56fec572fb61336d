"""Tables on paper: with their titles, with their headers again, turned where it is declared."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

import pytest

from tests.editions.document import TABLED, TBL, TR, P, W, style_of, text_of
from tests.office.paper import Spot

if TYPE_CHECKING:
    from lxml.etree import _Element

pytestmark = pytest.mark.office

TITLES = ("表题", "表名", "表题换页")
#: The number of a table, and how many there are, by the words of the form.
NUMBER = re.compile("[公预][开算][0-9]{2}表")
SERIES = {"公开": 9, "预算": 15}


@dataclass(frozen=True, slots=True)
class Placed:
    """The tables under a title on paper, and the first and last page that hold them.

    A 自评表 is a table for each of its goals.
    """

    title: str
    style: str
    tables: tuple[_Element, ...]
    start: Spot
    end: int

    def headers(self):
        """The characters of the rows that are declared to be repeated, of each table."""
        return [each for each in map(header, self.tables) if each]


def header(table):
    """The characters of the rows of a table that are declared to be repeated."""
    rows = [row for row in table.iterchildren(TR) if row.find(f"{W}trPr/{W}tblHeader") is not None]
    return Counter("".join("".join(text_of(p).split()) for row in rows for p in row.iter(P)))


def placed(document, paper):
    """Find tables by the title above them; they end where the text behind them begins."""
    blocks = [each for each in document.body if each.tag == TBL or text_of(each).strip()]
    at = Spot(paper.body, 0, -1)
    for number, block in enumerate(blocks):
        if block.tag != TBL or blocks[number - 1].tag == TBL:
            continue
        tables = tuple(takewhile(lambda each: each.tag == TBL, blocks[number:]))
        title = next(b for b in reversed(blocks[:number]) if style_of(b).endswith(TITLES))
        at = paper.find(text_of(title), at)
        behind = blocks[number + len(tables) :]
        yield Placed(text_of(title), style_of(title), tables, at, end(behind, paper, at))


def end(behind, paper, at):
    """The last page of a table, by the first whole line of text behind it."""
    for block in behind:
        spot = paper.find(text_of(block), at) if block.tag != TBL else None
        if spot:
            return spot.page - (spot.first == 0)
    return len(paper.pages) - 1


def test_headers_are_repeated_on_every_page(document, paper):
    missing = []
    for table in placed(document, paper):
        for number in range(table.start.page + 1, table.end + 1):
            lines = paper.pages[number].lines
            top = Counter("".join(line.text for line in lines[: len(lines) // 2 + 1]))
            if table.headers() and all(each - top for each in table.headers()):
                missing.append((table.title, paper.pages[number].number))
    assert missing == []


def test_some_table_goes_over_several_pages(finished, papers):
    """Otherwise the test above would prove nothing."""
    tables = [each for slug in finished for each in placed(finished[slug], papers[slug])]
    assert [each.title for each in tables if each.headers() and each.end > each.start.page]


@pytest.mark.parametrize("slug", TABLED)
def test_the_tables_of_the_form_stand_on_one_page_with_title_and_number(document, paper):
    """The annexes that are numbered too (预算14, 15) go over as many pages as they need."""
    numbered = [each for each in placed(document, paper) if each.style == "表题"]
    found = []
    for table in numbered:
        lines = paper.pages[table.start.page].lines[table.start.last + 1 :]
        found.append(next(line.text for line in lines if NUMBER.fullmatch(line.text)))
        looks = {each.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") for each in table.tables}
        assert table.end == table.start.page or looks == {"附表表格"}, table.title
    series = found[0][:2]
    assert found == [f"{series}{number:02}表" for number in range(1, len(found) + 1)]
    assert len(found) == SERIES[series]


def test_pages_are_turned_where_the_sections_say_so(document, paper):
    """The section of a table is the next one that ends behind it."""
    for table in placed(document, paper):
        behind = table.tables[-1].itersiblings()
        ends = (found for block in behind for found in block.iter(f"{W}sectPr"))
        size = next(ends).find(f"{W}pgSz")
        turned = size.get(f"{W}orient") == "landscape"
        pages = paper.pages[table.start.page : table.end + 1]
        assert {page.is_landscape for page in pages} == {turned}, table.title
        assert {round(page.width) for page in pages} == {round(int(size.get(f"{W}w")) / 20)}


def test_empty_tables_of_funds_and_the_table_of_three_kinds_share_a_page(finished, papers):
    """The page would be nearly empty else."""
    for slug in ("qingshan-party-office", "hanyang-party-work-committee", "sample-sparse"):
        nine = [each for each in placed(finished[slug], papers[slug]) if each.style == "表题"]
        assert len({each.start.page for each in nine[6:]}) == 1, slug

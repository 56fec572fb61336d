"""The page numbers in the contents are true, and so is the counting of pages."""

from __future__ import annotations

import re

import pytest

from disclosure.render.pdf import pages_of, wrong_pages
from tests.editions.document import PAGE, TABLED, P, W, pieces, text_of
from tests.office.paper import Spot

pytestmark = pytest.mark.office

#: A heading about expenditure, which every form has.
SPENDING = re.compile("^三、支出[决预]算")


def entries(document):
    """The entries of the contents: the title, the page number, the bookmark of the heading."""
    for paragraph in document.paragraphs:
        words = "".join(each.text for each in paragraph.iter(f"{W}instrText"))
        if "PAGEREF" in words:
            found = list(pieces(paragraph))
            title = "".join(each.text for each in found if each.kind != PAGE).strip()
            number = "".join(each.text for each in found if each.kind == PAGE)
            yield title, number, words.split("PAGEREF", 1)[1].split()[0]


def heading_of(document, bookmark):
    start = next(
        each for each in document.body.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == bookmark
    )
    return next(start.iterancestors(P), None)


@pytest.mark.parametrize("slug", TABLED)
def test_every_entry_names_the_page_of_its_heading(document, paper):
    at, wrong, found = Spot(paper.body, 0, -1), [], list(entries(document))
    for title, number, bookmark in found:
        spot = paper.find(text_of(heading_of(document, bookmark)), at)
        assert spot is not None, title
        if number != str(paper.pages[spot.page].number):
            wrong.append((title, number, paper.pages[spot.page].number))
        at = Spot(spot.page, spot.first, spot.first)
    assert len(found) >= 30
    assert wrong == []


def test_the_product_finds_no_wrong_page_either(pdf):
    assert list(wrong_pages(pages_of(pdf))) == []


@pytest.mark.parametrize("slug", TABLED)
def test_the_product_finds_a_heading_that_has_moved(document, pdf):
    """Exchange two pages of the body: the entries that point there are no longer true."""
    pages = pages_of(pdf)
    title, number, _ = next(each for each in entries(document) if SPENDING.search(each[0]))
    front = len(pages) - sum("—" in page.strip().splitlines()[-1] for page in pages)
    at = front + int(number) - 1
    pages[at] = (
        pages[at]
        .replace(f"— {number} —", f"— {int(number) + 50} —")
        .replace(f"—{number}—", f"—{int(number) + 50}—")
    )
    found = {"".join(heading.split()): page for heading, _, page in wrong_pages(pages)}
    assert found.get("".join(title.split())) == str(int(number) + 50)


def test_cover_and_contents_carry_no_number_and_the_body_counts_from_one(paper):
    numbers = [page.number for page in paper.pages]
    assert numbers[: paper.body] == [None] * paper.body
    assert numbers[paper.body :] == list(range(1, len(numbers) - paper.body + 1))


@pytest.mark.parametrize("slug", TABLED)
def test_the_body_begins_with_the_first_part(document, paper):
    first = document.styled("部分标题")[0]
    assert paper.find(text_of(first), Spot(paper.body, 0, -1)) == Spot(paper.body, 0, 0)


@pytest.mark.parametrize("slug", TABLED)
def test_the_contents_stand_on_one_page(paper):
    assert paper.body == 2

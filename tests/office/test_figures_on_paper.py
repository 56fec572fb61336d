"""On paper no figure is broken over lines, no code is cut, and no text is lost."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.editions.document import TABLED, TC, TR, P, style_of, text_of
from tests.office.paper import NUMERAL, Line, Spot, Word

pytestmark = pytest.mark.office

CODE = re.compile(r"\d{3}(?:\d\d){0,2}")
FRONT = ("封面标题", "封面日期", "目录标题", "TOC1", "TOC2")


def body_of(document):
    """The paragraphs behind the contents."""
    return [p for p in document.paragraphs if style_of(p) not in FRONT]


def numerals_of(document):
    return Counter(n for p in body_of(document) for n in NUMERAL.findall(text_of(p)))


def broken(lines, figures):
    """The figures of which one line holds the beginning and the next line the rest."""
    for upper, lower in pairwise(lines):
        tail = re.search(r"[\d.,]+$", upper.words[-1].text)
        head = re.match(r"[\d.,]+", lower.words[0].text)
        if tail and head and tail[0] + head[0] in figures and {tail[0], head[0]} - figures:
            yield tail[0] + head[0]


def test_it_finds_a_figure_broken_over_two_lines():
    upper = Line((Word("支出", 80, 100, 110, 115), Word("1,36", 500, 100, 520, 115)))
    lower = Line((Word("5.84", 80, 130, 100, 145), Word("万元", 102, 130, 130, 145)))
    assert list(broken([upper, lower], {"1,365.84"})) == ["1,365.84"]
    assert list(broken([lower, upper], {"1,365.84"})) == []


def test_no_figure_is_broken_over_two_lines(document, paper):
    figures = {piece.text for piece in document.figures}
    found = {page.number: list(broken(page.lines, figures)) for page in paper.pages[paper.body :]}
    assert {number: each for number, each in found.items() if each} == {}


def test_every_printed_figure_stands_whole_in_one_word(document, paper):
    assert numerals_of(document) - Counter(paper.numerals()) == Counter()


def test_no_piece_of_a_numeral_stands_alone(document, paper):
    """Only the pages that hold a chart show numerals that no paragraph has: those of its axes."""
    known = set(numerals_of(document))
    found = {
        page.number: {n for word in page.words for n in NUMERAL.findall(word.text)} - known
        for page in paper.pages[paper.body :]
        if not any(re.match(r"图\d：", line.text) for line in page.lines)
    }
    own = {page.number: {str(page.number)} for page in paper.pages}
    assert {number: each for number, each in found.items() if each - own[number]} == {}


@pytest.mark.parametrize("slug", TABLED)
def test_no_code_is_cut(document, paper):
    cells = (cell for row in document.body.iter(TR) for cell in row.iterchildren(TC))
    texts = ("".join(map(text_of, cell.iter(P))) for cell in cells)
    codes = Counter(text for text in texts if CODE.fullmatch(text))
    words = Counter(word.text for page in paper.pages for word in page.words)
    assert len(codes) > 40
    assert codes - words == Counter()


def test_no_character_is_lost(document, paper):
    """LibreOffice may drop a mark that hangs over the margin; then the reader misses it too."""
    wanted = Counter("".join("".join(text_of(p).split()) for p in body_of(document)))
    found = Counter(c for page in paper.pages[paper.body :] for w in page.words for c in w.text)
    assert wanted - found == Counter()


@pytest.mark.parametrize("slug", TABLED)
def test_titles_are_found_where_they_stand(document, paper):
    """The other tests search lines by their text; this one proves that the search finds them."""
    title = document.styled("表题")[0]
    spot = paper.find(text_of(title), Spot(0, 0, -1))
    assert paper.pages[spot.page].lines[spot.first].text == text_of(title)
    assert paper.find("没有这样一行", Spot(0, 0, -1)) is None

"""Pages are worth their paper: none is nearly empty, and no heading is left alone at the foot."""

from __future__ import annotations

import re

import pytest

from tests.editions.document import W, style_of, text_of
from tests.office.paper import Line, Page, Paper, Spot, Word

pytestmark = pytest.mark.office

#: A page whose lines reach over less of the text area than this is nearly empty.
LEAST = 0.12
HEADINGS = ("标题", "标题接排", "表题", "表题换页", "表名", "部门行", "表号")
PART = re.compile(r"第[一二三四五六]部分")
CHART_TITLE = re.compile(r"图(\d)：")
CHART_PART = re.compile(r"word/charts/chart\d+\.xml")


def text_height(document, *, landscape):
    """The height in points between the margins of the body, as its sections declare it."""
    for section in reversed(list(document.body.iter(f"{W}sectPr"))):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        if (size.get(f"{W}orient") == "landscape") == landscape:
            inner = sum(int(margins.get(f"{W}{side}")) for side in ("top", "bottom"))
            return (int(size.get(f"{W}h")) - inner) / 20
    return None


def nearly_empty(paper, heights):
    """Pages with next to nothing; a part that says only that there is nothing has its own page."""
    return [
        (page.number, round(page.filled))
        for page in paper.pages
        if page.filled < LEAST * heights[page.is_landscape] and not is_whole_part(page)
    ]


def is_whole_part(page):
    return bool(page.lines) and PART.match(page.lines[0].text) is not None


def test_no_page_is_nearly_empty(document, paper):
    heights = {turned: text_height(document, landscape=turned) for turned in (False, True)}
    found = nearly_empty(paper, heights)
    # The last page of a part holds what is left of it, which may be a sentence.
    assert len(found) <= document.slug.startswith("sample")


def test_it_finds_a_nearly_empty_page():
    def page(*tops):
        words = tuple(Word("字", 80, top, 96, top + 16) for top in tops)
        return Page(595, 842, (*words, Word("—1—", 280, 760, 310, 772)))

    paper = Paper((page(105, 700), page(105, 134), page()))
    assert nearly_empty(paper, {False: 638}) == [(1, 45), (1, 0)]


def headings(document):
    """The headings in the order of the document, the lines above a table among them."""
    found = document.styled(*HEADINGS)
    return [p for p in found if style_of(p) not in ("封面标题", "目录标题")]


def stand(document, paper):
    """Find every heading on paper, each behind the one before."""
    at = Spot(paper.body, 0, -1)
    for heading in headings(document):
        at = paper.find(text_of(heading), at)
        assert at is not None, f"{text_of(heading)} is not on paper"
        yield heading, at


def alone(spots, pages):
    """The headings below which their page holds nothing but other headings."""
    covered = {(s.page, n) for _, s in spots for n in range(s.first, s.last + 1)}
    for name, spot in spots:
        below = range(spot.last + 1, len(pages[spot.page].lines))
        if all((spot.page, n) in covered for n in below):
            yield name


def test_no_heading_stands_alone_at_the_foot_of_a_page(document, paper):
    spots = [(text_of(heading), spot) for heading, spot in stand(document, paper)]
    assert len(spots) > 25
    assert list(alone(spots, paper.pages)) == []


def test_it_finds_a_heading_left_alone():
    lines = [Word("标题一", 80, 600, 120, 616), Word("标题二", 80, 630, 120, 646)]
    body = Word("正文", 80, 105, 120, 121)
    pages = (Page(595, 842, (body, *lines)), Page(595, 842, (body,)))
    spots = [("标题一", Spot(0, 1, 1)), ("标题二", Spot(0, 2, 2)), ("正文", Spot(1, 0, 0))]
    assert list(alone(spots, pages)) == ["标题一", "标题二", "正文"]
    more = Page(595, 842, (*pages[0].words, Word("正文", 80, 660, 120, 676)))
    assert list(alone(spots[:2], (more, pages[1]))) == []


def test_every_chart_stands_on_the_page_of_its_title(document, paper):
    """Above 图1：… the page shows what the chart draws: the names of its slices or columns."""
    titles = [p for p in document.paragraphs if style_of(p) == "图题"]
    charts = [name for name in document.parts if CHART_PART.fullmatch(name)]
    assert len(titles) == len(charts)
    at = Spot(paper.body, 0, -1)
    for title in titles:
        at = paper.find(text_of(title), at)
        names = drawn(document, CHART_TITLE.match(text_of(title))[1])
        above = "".join(line.text for line in paper.pages[at.page].lines[: at.first])
        assert [name for name in names if name not in above] == [], text_of(title)


def drawn(document, number):
    """The categories of a chart, from its cache."""
    part = document.parts[f"word/charts/chart{number}.xml"].decode("utf-8")
    caches = re.findall(r"<c:cat>.*?</c:cat>", part, re.DOTALL)
    return re.findall(r"<c:v>([^<]+)</c:v>", caches[0])


def test_a_line_is_made_of_the_words_on_one_baseline():
    words = (
        Word("乙", 300, 101, 316, 117),
        Word("甲", 80, 100, 96, 116),
        Word("丙", 80, 130, 96, 146),
    )
    page = Page(595, 842, words)
    assert page.lines == [Line((words[1], words[0])), Line((words[2],))]

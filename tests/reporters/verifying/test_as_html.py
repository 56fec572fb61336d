"""The page needs nothing else, and what came from a file cannot become part of it."""

from __future__ import annotations

from lxml import html

from disclosure.reporters.verifying import VERIFYING
from tests.reporters.verifying.sample import FILES


def page():
    return html.document_fromstring("".join(VERIFYING["html"](FILES)))


def test_the_page_stands_alone_and_tells_each_file() -> None:
    found = page()
    assert found.xpath("//@src | //link/@href | //script") == []
    assert [each.text for each in found.iter("h2")] == ["好.docx", "坏.docx", "来<件>.docx"]
    text = found.text_content()
    for words in ("1414.76", "414.76", "没有了", "departments/甲/2024-final.yaml:12:9", "13.50"):
        assert words in text


def test_text_from_a_file_stays_text() -> None:
    found = page()
    assert found.xpath("//b") == []
    assert "<b>新</b>" in found.text_content()


def test_the_difference_is_marked() -> None:
    found = page()
    assert "增加" in [each.text for each in found.iter("del")]
    assert "减少" in [each.text for each in found.iter("ins")]

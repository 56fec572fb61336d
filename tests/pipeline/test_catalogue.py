"""The pages of all codes, together."""

from __future__ import annotations

from disclosure.pipeline.catalogue import FAMILIES, catalogue, pages


def test_every_code_belongs_to_a_family() -> None:
    assert {code[0] for code in pages()} <= set(FAMILIES)


def test_the_document_tells_every_page_under_its_family() -> None:
    text = catalogue()
    for page in pages().values():
        assert f"### {page.code} {page.title}" in text
        assert page.fix in text
    assert text.index("## L ·") < text.index("### L101") < text.index("## S ·")


def test_a_rule_says_how_grave_it_is() -> None:
    assert "### T201 收入总计等于支出总计（错误）" in catalogue()

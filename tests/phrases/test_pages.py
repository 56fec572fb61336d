"""Every code of this room has a page, and a specimen that tests/narrate prints."""

from __future__ import annotations

from disclosure.phrases import PAGES
from disclosure.phrases.prose import BRACKET, LEFT_TO_FILL, NOT_PUBLISHED, UNIT_AGAIN, UNKNOWN_PATH


def test_each_code_has_its_page():
    codes = [UNKNOWN_PATH, UNIT_AGAIN, LEFT_TO_FILL, NOT_PUBLISHED, BRACKET]
    assert [page.code for page in PAGES] == codes


def test_a_page_says_everything():
    for page in PAGES:
        assert all((page.title, page.what, page.why, page.fix))

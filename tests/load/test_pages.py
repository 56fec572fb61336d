from __future__ import annotations

from disclosure.load import PAGES


def test_pages_stand_in_the_order_of_their_codes_and_none_twice():
    codes = [page.code for page in PAGES]
    assert codes == sorted(set(codes))


def test_a_page_is_complete():
    for page in PAGES:
        assert all((page.title, page.what, page.why, page.fix))

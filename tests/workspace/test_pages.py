from __future__ import annotations

from disclosure.workspace import PAGES


def test_pages_stand_in_the_order_of_their_codes_and_are_complete():
    codes = [page.code for page in PAGES]
    assert codes == sorted(set(codes))
    for page in PAGES:
        assert all((page.title, page.what, page.why, page.fix))

from __future__ import annotations

from disclosure.validate.pages import PAGES
from disclosure.validate.value_pages import VALUE_PAGES


def test_pages_on_values_follow_the_pages_on_keys():
    assert PAGES[-len(VALUE_PAGES) :] == VALUE_PAGES
    assert VALUE_PAGES[0].code == "S210"

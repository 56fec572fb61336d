from __future__ import annotations

from disclosure.load.grammar_pages import GRAMMAR_PAGES


def test_pages_on_grammar_end_their_sentences():
    for page in GRAMMAR_PAGES:
        assert page.what.endswith("。")
        assert page.fix.endswith("。")

from __future__ import annotations

import re
from pathlib import Path

from disclosure.validate.pages import PAGES

ROOM = Path(__file__).resolve().parents[2] / "disclosure" / "validate"


def test_codes_are_in_order_and_never_used_twice():
    codes = [page.code for page in PAGES]
    assert codes == sorted(set(codes))


def test_every_code_that_the_room_gives_has_its_page():
    sources = [path.read_text(encoding="utf-8") for path in ROOM.glob("*.py")]
    given = {code for text in sources for code in re.findall(r'"(S[0-9]{3})"', text)}
    assert given == {page.code for page in PAGES}


def test_every_page_says_what_why_and_the_way_out_in_whole_sentences():
    for page in PAGES:
        assert page.title
        for text in (page.what, page.why, page.fix):
            assert text.endswith("。"), (page.code, text)

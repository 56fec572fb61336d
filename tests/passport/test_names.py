"""Names of bookmarks."""

from __future__ import annotations

import re

from disclosure.passport import bookmark


def test_a_name_is_hidden_short_and_plain():
    name = bookmark("支出.全部资金.2013101.合计" * 20, "word/document.xml#12", 0)
    assert re.fullmatch(r"_F[A-Z2-7]{16}", name)


def test_path_place_and_occurrence_each_make_another_name():
    names = {
        bookmark(path, place, occurrence)
        for path in ("收入.合计", "支出.合计")
        for place in ("甲#1", "甲#11")
        for occurrence in (0, 1)
    }
    assert len(names) == 8


def test_a_name_is_the_same_in_every_build():
    assert bookmark("收入.合计", "word/document.xml#1", 0) == "_FTCVNHQ4PJRH3XGIN"

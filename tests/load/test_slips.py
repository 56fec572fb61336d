from __future__ import annotations

from disclosure.load import slips
from disclosure.load.fault import Region
from disclosure.load.source import Source


def test_an_ideographic_space_is_two_plain_ones():
    assert slips.wide_space(Region(0, 0, 3), "　 \u00a0").edits[0].text == "    "


def test_only_escapes_of_control_characters_are_wrong():
    source = Source('a: "\\n\\u4e2d"\nb: "\\x07"', "x")
    assert slips.wrong_escape(source, Region(0, 0)).region == Region(1, 4, 4)
    assert slips.wrong_escape(source, Region(0, 0), 0) is None

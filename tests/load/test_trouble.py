from __future__ import annotations

import pytest
from ruamel.yaml.error import YAMLError

from disclosure.load.fault import Region
from disclosure.load.parser import EscapeError, events
from disclosure.load.source import Source
from disclosure.load.trouble import Trouble


def complaint(text):
    with pytest.raises(YAMLError) as caught:
        list(events(text, pure=True))
    return caught.value


def test_a_complaint_is_read_with_where_it_stopped_and_where_the_matter_began():
    text = '甲: "一\n乙: 二\n'
    trouble = Trouble.of(complaint(text), None, Source(text, "x"))
    assert "quoted scalar" in trouble.words
    assert (trouble.since, trouble.at) == (Region(0, 3), Region(2, 0))


def test_a_complaint_without_a_place_is_put_at_the_end_of_the_text():
    trouble = Trouble.of(YAMLError("?"), None, Source("甲: 一\n乙", "x"))
    assert (trouble.at, trouble.since) == (Region(1, 1), Region(1, 1))


def test_an_escape_that_names_no_character_is_looked_for_from_the_beginning():
    text = '甲: 一\n乙: "\\UFFFFFFFF"\n'
    error = complaint(text)
    assert isinstance(error, EscapeError)
    assert Trouble.of(error, None, Source(text, "x")).since == Region(0, 0)

from __future__ import annotations

from disclosure.load.fault import Region, region_of
from disclosure.load.parser import events


def _scalar(text):
    return next(event for event in events(text, pure=True) if hasattr(event, "value"))


def test_an_event_on_one_line_has_its_width():
    assert region_of(_scalar("  年度")) == Region(0, 2, 2)


def test_an_event_over_several_lines_runs_to_the_end_of_its_first():
    assert region_of(_scalar("a\nb")).length > 1000

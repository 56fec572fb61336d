"""A part is compiled once and printed for any document; what fails is known by its tag."""

from __future__ import annotations

import pytest

from disclosure.render.ink.compiled import compiled
from disclosure.render.ink.sandbox import NoListError, UnprintableError, sandbox

SOURCE = "<a>{%\nfor x in y %}{{\nx.n | mark(2) }}{%\nendfor %}</a>"


def printed(source, data, mark=lambda value, _: str(value)):
    made = compiled("部件", source, ("mark",))
    return b"".join(made.chunks(sandbox({"mark": mark}), data)).decode()


def test_each_document_brings_its_own_ink():
    assert printed(SOURCE, {"y": [{"n": 1}, {"n": 2}]}) == "<a>12</a>"
    assert printed(SOURCE, {"y": [{"n": 1}]}, lambda value, tag: f"[{value}{tag}]") == "<a>[12]</a>"


def test_many_pieces_come_in_chunks_and_none_is_lost():
    rows = [{"n": n} for n in range(2000)]
    assert printed(SOURCE, {"y": rows}) == f"<a>{''.join(map(str, range(2000)))}</a>"


@pytest.mark.parametrize(
    ("data", "tag"), [({}, 1), ({"y": [{}]}, 2), ({"y": [{"n": 1}, {}]}, 2), ({"y": "甲乙"}, 1)]
)
def test_what_fails_is_known_by_its_tag(data, tag):
    def mark(value, _):
        return str(value)

    with pytest.raises(UnprintableError) as failed:
        printed(SOURCE, data, mark)
    assert (failed.value.part, failed.value.tag) == ("部件", tag)


def test_the_cause_is_kept():
    with pytest.raises(UnprintableError) as failed:
        printed(SOURCE, {"y": 5})
    assert isinstance(failed.value.cause, NoListError)

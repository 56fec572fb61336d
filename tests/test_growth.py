"""The benchmark of growth proves what it is about to time: the same bytes, nothing left out."""

from __future__ import annotations

from benchmarks import growth


def test_each_thing_that_grows_makes_the_same_document_twice_with_all_that_was_put_in(capsys):
    assert growth.main(1) == 0
    rows = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert rows == ["codes", "projects", "units", "prose", "form,", "form,", *["departments,"] * 2]

"""The benchmark of whole processes proves what it is about to time: in every mode the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import endtoend

if TYPE_CHECKING:
    import pytest


def test_plain_script_and_product_print_the_same_in_every_mode(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert endtoend.main(0, ()) == 0
    said = capsys.readouterr().out
    assert said == (
        "4 documents: the text of the plain script; the same bytes cold、warm、nothing changed、"
        "one lost、one process、two processes、forced\n"
    )

"""Every figure and every word of the departments' documents, as text that a pull request can show.

``python build.py test --update-golden tests/editions`` writes the files anew; read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.load import load
from disclosure.model import structure
from disclosure.model.final import FinalAccounts
from tests.editions.document import DEPARTMENTS, YEAR, W
from tests.editions.lines import document_text, figures_text

HERE = Path(__file__).resolve().parent / "final-2024"


@pytest.mark.parametrize("slug", DEPARTMENTS)
def test_every_figure(slug, finished_root, edition, golden):
    path = finished_root / "departments" / slug / f"{YEAR}-final.yaml"
    loaded, _ = load(path, shown=path.name)
    figures = compute(structure(FinalAccounts, loaded.data), edition, FINAL).figures
    golden(HERE / slug / "figures.txt", figures_text(figures))


@pytest.mark.parametrize("slug", DEPARTMENTS)
def test_every_word(slug, finished, golden):
    golden(HERE / slug / "document.txt", document_text(finished[slug]))


def test_every_golden_has_its_department():
    assert sorted(path.name for path in HERE.iterdir()) == sorted(DEPARTMENTS)


def test_the_text_is_all_that_a_reader_sees(finished):
    """Nothing outside paragraphs and tables: no text box, no content control, no note."""
    for document in finished.values():
        assert {block.tag.removeprefix(W) for block in document.body} <= {"p", "tbl", "sectPr"}
        assert not [name for name in document.parts if "notes" in name or "comments" in name]

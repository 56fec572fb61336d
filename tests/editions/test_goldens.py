"""Every figure and every word of the departments' documents, as text that a pull request can show.

``python build.py test --update-golden tests/editions`` writes the files anew; read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.compute import compute
from disclosure.edition import choose, read_edition
from disclosure.load import load
from disclosure.model import structure
from disclosure.pipeline.kinds import BUNDLES
from tests.editions.document import DEPARTMENTS, OTHERS, ROOT, TEMPLATES, Filed, W
from tests.editions.lines import document_text, figures_text

HERE = Path(__file__).resolve().parent
#: Every filing, by the name of its document.
FILED = {slug: Filed(slug) for slug in DEPARTMENTS} | OTHERS


def _loaded(name):
    slug, year, kind = FILED[name]
    path = ROOT / "departments" / slug / f"{year}-{kind}.yaml"
    return load(path, shown=path.name)[0]


def _edition(name):
    """The name of the edition that a filing is printed on."""
    _, year, kind = FILED[name]
    return choose(TEMPLATES, kind, year, _loaded(name).data.get("版式"))[0]


def _folder(name):
    return HERE / _edition(name) / FILED[name][0]


@pytest.mark.parametrize("name", FILED)
def test_every_figure(name, golden):
    edition, _ = read_edition(TEMPLATES, _edition(name), ROOT / "schemas")
    bundle = BUNDLES[FILED[name].kind]
    accounts = structure(bundle.record, bundle.spelled_out(_loaded(name).data))
    figures = compute(accounts, edition, bundle.declarations).figures
    golden(_folder(name) / "figures.txt", figures_text(figures))


@pytest.mark.parametrize("name", FILED)
def test_every_word(name, finished, golden):
    golden(_folder(name) / "document.txt", document_text(finished[name]))


def test_every_golden_has_its_department():
    folders = {path for edition in HERE.glob("*-20??") for path in edition.iterdir()}
    assert folders == {_folder(name) for name in FILED}


def test_the_text_is_all_that_a_reader_sees(finished):
    """Nothing outside paragraphs and tables: no text box, no content control, no note."""
    for document in finished.values():
        assert {block.tag.removeprefix(W) for block in document.body} <= {"p", "tbl", "sectPr"}
        assert not [name for name in document.parts if "notes" in name or "comments" in name]

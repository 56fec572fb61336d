"""The layouts of every edition are sound, and name figures that there are."""

from __future__ import annotations

import pytest

from disclosure.authoring.importing.layouts import CHECKED
from disclosure.pipeline.house import house_at
from disclosure.pipeline.import_layouts import read_layouts
from disclosure.validate import keys_of
from tests.pipeline.imports import QINGSHAN, ROOT, values

EDITIONS = sorted(each.parent.name for each in ROOT.glob("templates/*/edition.yaml"))


@pytest.mark.parametrize("slug", EDITIONS)
def test_an_edition_says_how_workbooks_are_read(slug):
    layouts, problems = read_layouts(house_at(ROOT), slug)
    assert problems == ()
    titles = [title for each in layouts.tables for title in each.titles]
    assert len(titles) == len(set(titles)) or slug.startswith("final")


def test_every_path_of_the_final_accounts_is_a_figure():
    """A slip in a path would silently read nothing."""
    layouts, _ = read_layouts(house_at(ROOT), "final-2024")
    known = {code_less(path) for path in values(QINGSHAN)}
    schema = house_at(ROOT).schema("final")
    known |= {".".join(s for s in key.path if not s.startswith("〈")) for key in keys_of(schema)}
    paths = {column.path for table in layouts.tables for column in table.columns if column.path}
    named = {path.replace(".{编码}", "") for path in paths if "." in path}
    named = {path for path in named if not path.startswith(CHECKED)}
    assert named - known == set()
    assert {each.path.replace(".{编码}", "") for each in layouts.derived} - known == set()


def code_less(path):
    return ".".join(step for step in path.split(".") if not step.isdigit())

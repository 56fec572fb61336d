"""The samples of an edition: what they are, and what the tags may name because of them."""

from __future__ import annotations

import pytest

from disclosure.edition import read_edition
from disclosure.pipeline.house import House
from disclosure.pipeline.samples import files, names_tree, samples, unknown_figures

SLUG = "final-2024"


@pytest.fixture
def worded(workspace):
    house = House(workspace)
    edition, _ = read_edition(house.templates, SLUG, house.schemas)
    found, problems = house.worded(edition, house.form(edition)[0])
    assert problems == ()
    return house, found


def test_there_are_a_full_and_a_sparse_one_and_the_full_one_comes_first(worded):
    found, problems = samples(*worded)
    assert problems == ()
    assert [(sample.file, sample.mark) for sample in found] == [
        ("sample.yaml", ""), ("sample-sparse.yaml", "-sparse"), ("sample-forestry.yaml", "-forestry"),
    ]  # fmt: skip


def test_a_sample_is_on_the_edition_whose_folder_it_stands_in(workspace):
    """A folder that was copied for the next year still says the old edition in its samples."""
    templates = workspace / "templates"
    (templates / SLUG).rename(templates / "final-2031")
    house = House(workspace)
    edition, _ = read_edition(templates, "final-2031", house.schemas)
    found, problems = samples(house, house.worded(edition, None)[0])
    assert problems == ()
    assert {each.told.understood.prepared.edition.slug for each in found} == {"final-2031"}


def test_the_sparse_one_says_nothing_that_may_be_left_out(root):
    """Without any key of its own, or of a block, it is no longer what a department must say."""
    house = House(root)
    data = yaml(root / "templates" / SLUG / "sample-sparse.yaml")
    document = house.schema("final").document
    required = [*document["required"], *document["x-required"]]
    assert set(data) - set(required) == {"原因"}
    assert set(data) >= set(required)


def yaml(path):
    from disclosure.load import load  # noqa: PLC0415

    loaded, problems = load(path, shown=path.name)
    assert problems == ()
    return loaded.data


def test_the_names_hold_every_root_and_every_figure_of_the_samples(worded):
    found, _ = samples(*worded)
    names = names_tree(found)
    assert set(names) == {"数", "表", "文", "名", "节"}
    assert "合计" in names["数"]["支出"]["全部资金"]["201"]
    assert names["名"]["草稿"] == ""
    for sample in found:
        for path in sample.told.understood.computed.figures:
            tree = names["数"]
            for step in path.split("."):
                assert step in tree
                tree = tree[step]
        assert set(sample.told.narrative.blocks) <= set(names["文"])


def test_a_figure_that_one_sample_has_is_known(worded):
    _, on = worded
    found, _ = samples(*worded)
    assert list(unknown_figures(found, on)) == []
    assert list(unknown_figures((), on)) == []
    sparse = [sample for sample in found if sample.mark]
    assert {each.code for each in unknown_figures(sparse, on)} <= {"E305"}


def test_only_files_that_are_called_so_are_samples(tmp_path):
    for name in ("sample.yaml", "sample-b.yaml", "sample-a.yaml", "example.yaml", "sample.txt"):
        (tmp_path / name).write_bytes(b"")
    assert files(tmp_path) == ("sample.yaml", "sample-a.yaml", "sample-b.yaml")

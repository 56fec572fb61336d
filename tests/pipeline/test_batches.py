"""On a cluster the same documents come out, in order, also where a worker is killed in the middle."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import dask
import pytest

from disclosure.pipeline import batches
from disclosure.pipeline.batches import Clustered
from disclosure.pipeline.build import build
from disclosure.pipeline.cluster import begun
from disclosure.pipeline.likeness import likeness_at
from disclosure.pipeline.making import Making
from disclosure.pipeline.options import BuildOptions, Executing, Selection
from disclosure.pipeline.workers import Loss
from disclosure.workspace import Workspace
from tests.editions.document import YEAR, Kept, furnish
from tests.pipeline.killing import killing
from tests.pipeline.test_workers import doubled, failing, lost

pytestmark = pytest.mark.usefixtures("own_ways")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def scheduler(own_ways):
    """Two workers of this machine, by the address of their scheduler."""
    with begun(2) as client:
        yield client.scheduler.address


@pytest.fixture
def share(scheduler):
    return Clustered(ROOT, scheduler)


def test_a_worker_is_killed_and_the_same_documents_come(share, finished_root, finished, tmp_path):
    refs = Workspace(finished_root).filings(2024, kind="final")[0]
    work = partial(killing, making=Making(finished_root), mark=tmp_path / "killed")
    with replace(share, root=finished_root)(refs, work, lost, 2, 60) as products:
        made = {each.ref: each.files[0].content for each in products}
    assert (tmp_path / "killed").exists()
    assert list(made) == list(refs)
    known = {each.path.read_bytes() for each in finished.values()}
    assert [ref.shown for ref, content in made.items() if content not in known] == []


def test_a_build_on_a_cluster_writes_what_one_of_this_machine_writes(scheduler, finished, tmp_path):
    """And what a cluster made is not made again here."""
    furnish(tmp_path)
    options = BuildOptions(Selection(tmp_path, YEAR), executing=Executing("dask", scheduler))
    reporter = Kept()
    assert build(options, reporter) == 0
    assert {each.result.value for each in reporter.outcomes} == {"已生成"}
    written = {path.name: path.read_bytes() for path in tmp_path.glob("output/*/*.docx")}
    known = {each.path.name: each.path.read_bytes() for each in finished.values()}
    assert written
    assert {name: known[name] for name in written} == written
    reporter = Kept()
    assert build(replace(options, executing=Executing()), reporter) == 0
    assert {each.result.value for each in reporter.outcomes} == {"没有变化"}


def test_the_products_of_many_batches_come_in_the_order_of_the_items(share, monkeypatch):
    monkeypatch.setattr(batches, "BATCH", 2)
    with share(range(19), doubled, lost, 2, 60) as products:
        found = list(products)
    assert [number for number, _ in found] == [number * 2 for number in range(19)]
    assert os.getpid() not in {process for _, process in found}


def test_nothing_is_asked_of_a_cluster_for_nothing(share):
    with share([], doubled, lost, 2, 60) as products:
        assert list(products) == []


def test_another_version_makes_no_document(share, monkeypatch):
    monkeypatch.setattr(
        batches, "likeness_at", lambda root: replace(likeness_at(root), program="another")
    )
    with share([1, 2], doubled, lost, 2, 60) as products:
        assert list(products) == [(1, Loss.REFUSED), (2, Loss.REFUSED)]


def test_a_defect_arrives_with_what_was_said(share):
    with (
        share([7], failing, lost, 2, 60) as products,
        pytest.raises(ValueError, match="7") as caught,
    ):
        list(products)
    assert "in failing" in str(caught.value.__cause__)


def test_a_work_goes_on_to_its_end_without_a_cluster(monkeypatch):
    """The scheduler is gone in the middle: what is not done is lost, and nobody waits for it."""
    monkeypatch.setattr(batches, "BATCH", 1)
    timeouts = {"distributed.comm.timeouts.connect": "1s"}
    with dask.config.set(timeouts), begun(1) as client:
        share = Clustered(ROOT, client.scheduler.address)
        with share([1, 2, 3, 4, 5], doubled, lost, 1, 60) as products:
            assert next(products)[0] == 2
            client.cluster.close()
            rest = [each[0] * 2 if each[1] is Loss.ENDED else each[0] for each in products]
    assert rest == [4, 6, 8, 10]

"""Where the work is done is chosen once; what cannot be chosen is told before anything begins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from distributed import LocalCluster
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.pipeline import cluster, executors
from disclosure.pipeline.batches import Clustered
from disclosure.pipeline.executors import alone, executor
from disclosure.pipeline.likeness import likeness_at
from disclosure.pipeline.options import Executing
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from tests.pipeline.test_workers import doubled, lost

GALLERY = Path(__file__).resolve().parents[1] / "errors"
NOBODY = Executing("dask", "tcp://127.0.0.1:9")
NAMES = {"local": shared, "in-process": alone, "dask": Clustered}


def told(code):
    text = (GALLERY / f"{code}.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)["期望"]


def lines(problems):
    return [line for each in problems for line in printed(each).split("\n")]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stands_for_its_executor(name, workspace):
    chosen, problems = executor(Executing(name), workspace)
    assert problems == ()
    assert chosen == (Clustered(workspace) if name == "dask" else NAMES[name])


def test_alone_works_in_this_process_and_only_when_it_is_asked():
    begun = []
    with alone([1, 2], lambda item: begun.append(item) or item, lost, 9, LONGEST_SECONDS) as found:
        assert begun == []
        assert next(found) == 1
        assert begun == [1]
    with alone([3], doubled, lost, 2, 0) as found, shared([3], doubled, lost, 1, 60) as others:
        (ours,), (theirs,) = found, others
    assert ours[0] == theirs[0] == 6
    assert ours[1] != theirs[1]


def test_without_dask_the_way_to_it_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(executors, "find_spec", lambda _: None)
    monkeypatch.setattr(executors.sys, "executable", "python")
    chosen, problems = executor(Executing("dask"), tmp_path)
    assert (chosen, lines(problems)) == (alone, told("R333"))
    own = tmp_path / ".venv" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.touch()
    assert f"运行 {own} -m pip" in executor(Executing("dask"), tmp_path)[1][0].hint


def test_nothing_is_built_where_nobody_answers(monkeypatch, project):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    project.file("甲局")
    built = project.build(executing=NOBODY)
    assert (built.code, built.results, lines(built.general)) == (1, {}, told("R334"))
    assert not project.manifest.exists()


def test_what_is_no_address_does_not_answer(monkeypatch, tmp_path):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    (problem,) = executor(Executing("dask", "ftp://x:1"), tmp_path)[1]
    assert problem.code == "R334"


def test_a_cluster_without_workers_is_told(tmp_path):
    with LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as empty:
        (problem,) = executor(Executing("dask", empty.scheduler_address), tmp_path)[1]
    assert (problem.code, "没有工作机" in problem.message) == ("R334", True)


def test_another_version_is_told_with_what_differs(monkeypatch, workspace):
    here = replace(likeness_at(workspace), versions=(("lxml", "6.1.0"), ("docxtpl", "0.20.2")))
    there = replace(here, program="", versions=(("lxml", "6.0.0"), ("docxtpl", "0.20.2")))
    monkeypatch.setattr(executors, "likeness_at", lambda _: here)
    assert lines(unlike_when(monkeypatch, workspace, {"一号机": there})) == told("R335")
    assert unlike_when(monkeypatch, workspace, {"一号机": here}) == ()


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (cluster.ChildlessError(), "DASK_DISTRIBUTED__WORKER__DAEMON=False"),
        (ModuleNotFoundError("No module named 'disclosure'"), "找不到本程序"),
    ],
)
def test_a_worker_that_cannot_work_is_told(monkeypatch, workspace, why, said):
    (problem,) = unlike_when(monkeypatch, workspace, {"一号机": why})
    assert (problem.code, said in problem.message) == ("R335", True)


def unlike_when(monkeypatch, root, workers):
    """Ask a cluster whose workers say this of themselves."""
    monkeypatch.setattr(cluster, "connected", lambda _: memoryview(b""))
    monkeypatch.setattr(cluster, "likenesses", lambda *_: workers)
    return executor(Executing("dask", "tcp://1"), root)[1]

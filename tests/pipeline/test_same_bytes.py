"""The same facts give the same bytes: on any day, in any place, in any order, by any number."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.editions.document import OTHERS, ROOT, SLUGS, YEAR, furnish

#: Two machines: how they differ, and with how many processes they build.
MACHINES = {
    "first": ({"PYTHONHASHSEED": "0", "TZ": "UTC", "USER": "甲", "LC_ALL": "C"}, "1"),
    "second": ({"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai", "USER": "乙", "LOGNAME": "乙"}, "2"),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """What both machines have in their output folders, by file name."""
    roots = {name: tmp_path_factory.mktemp(name) for name in MACHINES}
    running = []
    for name, (differs, jobs) in MACHINES.items():
        furnish(roots[name])
        command = [sys.executable, "-m", "tests.pipeline.building", str(roots[name]), jobs]
        running.append(subprocess.Popen(command, cwd=ROOT, env={**os.environ, **differs}))
    assert [each.wait() for each in running] == [0, 0]
    return {name: contents(root / "output" / str(YEAR)) for name, root in roots.items()}


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_two_machines_make_identical_documents_and_manifests(outputs):
    first, second = outputs["first"], outputs["second"]
    assert list(first) == list(second)
    assert len(first) == len([*SLUGS, *(each for each in OTHERS.values() if each.year == YEAR)]) + 1
    assert [name for name in first if first[name] != second[name]] == []


def test_they_are_those_of_this_process(outputs, finished):
    for document in (each for each in finished.values() if each.year == YEAR):
        assert document.path.read_bytes() == outputs["first"][document.path.name]

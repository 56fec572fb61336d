"""A cluster of this machine: nothing of it is left behind, whatever ends the process it is of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.usefixtures("own_ways")
ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_SECONDS = 60
PARENT = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from disclosure.pipeline.batches import Clustered
from tests.pipeline.test_workers import lost, slow
if __name__ == "__main__":
    share = Clustered(Path(sys.argv[1]))
    try:
        with share([0, 0, 1, 1], slow, lost, 2, 60) as products:
            print(next(products), flush=True)
            list(products)
    except KeyboardInterrupt as stop:
        print(type(stop).__name__)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize(
    ("number", "said"),
    [(signal.SIGKILL, ""), (signal.SIGINT, "KeyboardInterrupt\n")],
)
def test_nothing_is_left_of_a_cluster_whose_parent_ends(number, said, tmp_path):
    """Ctrl-C at a terminal is for all its processes; only the parent may answer to it."""
    (tmp_path / "parent.py").write_text(PARENT, encoding="utf-8")
    command = [sys.executable, tmp_path / "parent.py", ROOT]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with subprocess.Popen(command, **pipes, start_new_session=True) as parent:
        assert parent.stdout.readline() == "0\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        assert len(children) >= 4, "two workers, and what works for each"
        (os.killpg if number == signal.SIGINT else os.kill)(parent.pid, number)
        assert parent.stdout.read() == said
        _, alive = psutil.wait_procs(children, _PATIENCE_SECONDS)
        assert alive == []
        if said:
            assert parent.stderr.read() == ""


def test_a_worker_takes_its_scratch_with_it(monkeypatch, tmp_path):
    from disclosure.pipeline.cluster import begun  # noqa: PLC0415

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with begun(1) as client:
        assert list(client.run(time.time)) == list(client.nthreads())
        assert list(tmp_path.iterdir())
    assert list(tmp_path.iterdir()) == []

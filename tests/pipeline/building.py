"""A build in a process of its own: ``python -m tests.pipeline.building ROOT JOBS``."""

from __future__ import annotations

import sys
from pathlib import Path

from disclosure.pipeline.build import build
from disclosure.pipeline.options import BuildOptions, Selection
from tests.editions.document import YEAR, Kept


def main(root: str, jobs: str) -> int:
    """Build the year below a root with so many processes; print nothing."""
    return build(BuildOptions(Selection(Path(root), YEAR), jobs=int(jobs)), Kept())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

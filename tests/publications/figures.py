"""The figures of a department of this project, as the pipeline computes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from disclosure.compute import compute
from disclosure.compute.final import FINAL
from disclosure.edition import read_edition
from disclosure.load import load
from disclosure.model import structure
from disclosure.model.final import FinalAccounts

if TYPE_CHECKING:
    from disclosure.compute import Figures
    from disclosure.edition import Edition

ROOT = Path(__file__).resolve().parents[2]


@cache
def data_of(slug: str) -> dict[str, Any]:
    """Return a department's file as it was typed; every scalar is text."""
    path = ROOT / "departments" / slug / "2024-final.yaml"
    loaded, problems = load(path, shown=path.name)
    assert loaded is not None, problems
    return loaded.data


@cache
def edition_of_test() -> Edition:
    """Return the edition that both departments are printed on."""
    edition, problems = read_edition(ROOT / "templates", "final-2024", ROOT / "schemas")
    assert edition is not None, problems
    return edition


@cache
def figures_of(slug: str) -> Figures:
    """Return every figure of a department."""
    return compute(structure(FinalAccounts, data_of(slug)), edition_of_test(), FINAL).figures

"""The figures of a department of this project, as the pipeline computes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from disclosure.compute import compute
from disclosure.edition import choose, read_edition
from disclosure.load import load
from disclosure.model import structure
from disclosure.pipeline.kinds import BUNDLES
from tests.publications.publication import PUBLICATIONS

if TYPE_CHECKING:
    from disclosure.compute import Figures
    from disclosure.edition import Edition

ROOT = Path(__file__).resolve().parents[2]


@cache
def data_of(name: str) -> dict[str, Any]:
    """Return the file of a publication as it was typed; every scalar is text."""
    slug, year, kind = PUBLICATIONS[name]
    path = ROOT / "departments" / slug / f"{year}-{kind}.yaml"
    loaded, problems = load(path, shown=path.name)
    assert loaded is not None, problems
    return loaded.data


@cache
def edition_of(name: str) -> Edition:
    """Return the edition that a publication's department is printed on."""
    templates, named = ROOT / "templates", data_of(name).get("版式")
    _, year, kind = PUBLICATIONS[name]
    slug, problems = choose(templates, kind, year, named)
    assert slug is not None, problems
    edition, problems = read_edition(templates, slug, ROOT / "schemas")
    assert edition is not None, problems
    return edition


@cache
def figures_of(name: str) -> Figures:
    """Return every figure of the file of a publication."""
    bundle = BUNDLES[PUBLICATIONS[name][2]]
    accounts = structure(bundle.record, bundle.spelled_out(data_of(name)))
    return compute(accounts, edition_of(name), bundle.declarations).figures

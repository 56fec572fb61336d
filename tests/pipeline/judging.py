"""Files of a project, and what the rules say of one of them with its neighbours beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from disclosure.pipeline.corridor import case_of, judge, understand
from disclosure.pipeline.house import house_at
from disclosure.pipeline.neighbours import among_neighbours, suppliers_of
from disclosure.pipeline.sourced import with_sources
from disclosure.workspace import FilingRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.check import Case, Report
    from disclosure.pipeline.corridor import Understood

ROOT = Path(__file__).resolve().parents[2]


def written(folder: Path, files: Mapping[str, str]) -> tuple[FilingRef, ...]:
    """Write the files of a project, and return the disclosures."""
    refs = []
    for shown, text in files.items():
        path = folder / shown
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        year, _, kind = path.stem.partition("-")
        if path.suffix == ".yaml":
            refs.append(FilingRef(path.parent.name, int(year), kind, path, shown))
    return tuple(refs)


def surrounded(ref: FilingRef) -> tuple[Case, Understood]:
    """Understand a file that is free of errors, and put its neighbours beside it."""
    house = house_at(ROOT)
    understood, problems = understand(ref, house)
    assert understood is not None, problems
    suppliers = suppliers_of(ref, house)
    case, _ = among_neighbours(case_of(understood, ref), ref, house, suppliers)
    return with_sources(case, ref)[0], understood


def judged(folder: Path, files: Mapping[str, str]) -> Report:
    """Hold the first of some files against the rules."""
    ref = written(folder, files)[0]
    return judge(*surrounded(ref))

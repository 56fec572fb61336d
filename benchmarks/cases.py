"""What is rendered: the disclosures of the repository, told and computed, ready for the form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from disclosure.pipeline.corridor import tell, understand
from disclosure.pipeline.house import House
from disclosure.render import Imprint
from disclosure.tables import charts_of, context_of
from disclosure.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from disclosure.passport import Chart
    from disclosure.workspace import FilingRef

_YEAR = 2024
_EDITION = "final-2024"


@dataclass(frozen=True, slots=True)
class Case:
    """One document to be: what ``render`` wants, and a name for the report."""

    name: str
    context: Mapping[str, Any]
    charts: Mapping[str, Chart]
    imprint: Imprint


@cache
def template(root: Path) -> bytes:
    """Return the Word form."""
    return (root / "templates" / _EDITION / "document.docx").read_bytes()


@cache
def cases(root: Path) -> list[Case]:
    """Return a case for each department of the repository that is printed on the form."""
    house = House(root)
    refs, _ = Workspace(root).filings(_YEAR, kind=_EDITION.partition("-")[0])
    return [_case(ref, house) for ref in refs]


def _case(ref: FilingRef, house: House) -> Case:
    understood, problems = understand(ref, house)
    if understood is None:
        raise SystemExit("\n".join(problem.message for problem in problems))
    told, _ = tell(understood, draft=False)
    edition, figures = understood.prepared.edition, understood.computed.figures
    narrative = told.narrative
    return Case(
        ref.slug,
        context_of(edition, figures, narrative),
        charts_of(edition, figures, narrative),
        Imprint(narrative.identity["标题"], date="2025-09-29"),
    )

"""Room authoring: what workbooks are read with: the layouts, the subjects, what the file says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from disclosure.authoring.importing.figure_paths import Known
    from disclosure.authoring.importing.layouts import Layouts


@dataclass(frozen=True, slots=True)
class Readers:
    """What is needed to read workbooks: the layouts, the subjects, what a path counts.

    ``counted`` says in which unit a figure is that is no amount, empty for amounts. ``fund_of`` is
    the fund of a functional subject. ``beside`` are amounts (元) that are known already, against
    which a table without a unit is tried. ``year`` is that of the figures, None where any will do;
    ``offices`` are the names of the department, none where they are not known.
    """

    layouts: Layouts
    known: Known
    counted: Callable[[str], str]
    fund_of: Callable[[str], str]
    beside: Mapping[str, Decimal | None] = field(default_factory=dict)
    year: int | None = None
    offices: Sequence[str] = ()

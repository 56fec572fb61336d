"""One disclosure in one version of the project, as far as it got: what two versions compare.

Room: review.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.compute import Figures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.compute import Explanation
    from disclosure.diagnostics import Diagnostic, Place, Pointer
    from disclosure.model import Stated, Waiver
    from disclosure.passport import Chart


@dataclass(frozen=True, slots=True)
class State:
    """What one version of the project says of a disclosure.

    ``path`` is its file, ``department`` its name, ``facts`` the file as loaded, ``place`` where
    something stands in it; ``named`` puts names beside the codes of a path. ``figures``,
    ``comparisons``, ``stated`` totals, ``waivers`` and ``charts`` are empty and ``document`` None
    where it could not be understood; ``form`` and ``digest`` are its edition and that one's hash.
    ``held_against`` are the files of the department beside it, ``missing`` those there are not.
    """

    path: str
    department: str
    diagnostics: tuple[Diagnostic, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    place: Callable[[Pointer], Place | None] = lambda _: None
    named: Callable[[str], str] = str
    figures: Figures = field(default_factory=lambda: Figures({}))
    comparisons: Mapping[str, Explanation] = field(default_factory=dict)
    stated: Mapping[str, Stated] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
    charts: Mapping[str, Chart] = field(default_factory=dict)
    document: bytes | None = None
    form: str = ""
    digest: str = ""
    held_against: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_understood(self) -> bool:
        """Whether its figures are known."""
        return bool(self.figures)

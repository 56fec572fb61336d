"""What the engine returns: everything found, and how every rule ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostic, Obligation


@dataclass(frozen=True, slots=True)
class Report:
    """What the engine returns: everything found, and the outcome of every rule."""

    diagnostics: tuple[Diagnostic, ...] = ()
    obligations: tuple[Obligation, ...] = ()

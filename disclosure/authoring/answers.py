"""Room authoring: what is known of a department before its file is there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.authoring.beginning import Path


@dataclass(frozen=True, slots=True)
class Answers:
    """Year and folder; contents by the path of their key; units and funds.

    A unit is its contents in the order of its questions, an empty one being unknown. What is not
    here is to be filled in.
    """

    year: int
    folder: str
    words: Mapping[Path, str] = field(default_factory=dict)
    units: tuple[tuple[str, ...], ...] = ()
    funds: tuple[str, ...] = ()

"""One line of a classification."""

from __future__ import annotations

from dataclasses import dataclass

#: The confidence of what was listed from memory and not found since.
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Subject:
    """One line of a classification: 类, 款 or 项.

    ``confidence`` is ``evidence`` (code and name read in a source), ``known`` or ``unsure``.
    """

    code: str
    name: str
    level: str
    confidence: str
    note: str

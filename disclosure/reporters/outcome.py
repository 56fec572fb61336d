"""What became of one disclosure: the values that every report is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostic, Obligation, Status


class Result(Enum):
    """How a disclosure came out; the value is the word an official reads."""

    WRITTEN = "已生成"
    UNCHANGED = "没有变化"
    DRAFT = "草稿"
    PASSED = "通过"
    FAILED = "未通过"
    STALE = "未生成，旧文件已过期"

    @property
    def is_good(self) -> bool:
        """Tell whether what was asked for, a document, a draft or a check, came out."""
        return self not in {Result.FAILED, Result.STALE}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One disclosure: whose it is, how it came out, what was found, and the file.

    ``department`` is the name shown to people (the folder's name where the file cannot be read),
    ``year`` four digits, ``kind`` 决算 or 预算. ``file`` is the path of the written document
    relative to the project, empty where none was written. ``source`` is the path of the data file.
    """

    department: str
    year: str
    kind: str
    result: Result
    diagnostics: tuple[Diagnostic, ...] = ()
    file: str = ""
    obligations: tuple[Obligation, ...] = ()
    source: str = ""

    def count(self, severity: Severity) -> int:
        """Return how many findings of that gravity there are."""
        return sum(found.severity is severity for found in self.diagnostics)

    def ended(self, status: Status) -> int:
        """Return how many rules ended like that."""
        return sum(obligation.status is status for obligation in self.obligations)

    @property
    def has_error(self) -> bool:
        """Tell whether anything found keeps the disclosure from being published."""
        return self.count(Severity.ERROR) > 0

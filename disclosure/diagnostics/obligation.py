"""How a rule ended for one disclosure: what a report tells of every rule, whatever it asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Status(Enum):
    """How a rule ended for one disclosure; the value is what an official reads."""

    HOLDS = "成立"
    FAILS = "不成立"
    NOT_APPLICABLE = "不适用"
    NOT_RUN = "未运行"


@dataclass(frozen=True, slots=True)
class Obligation:
    """A rule and how it ended: with so many findings, or why it was not looked at."""

    code: str
    title: str
    status: Status
    why: str = ""
    findings: int = 0
    excused: int = 0

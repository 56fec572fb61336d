"""The public page of a code: what it looks at, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's page in Chinese, as ``explain CODE`` prints it.

    ``what`` is 查什么, ``why`` is 为什么 (with the clause or formula id), ``fix`` is 怎么改.
    """

    code: str
    title: str
    what: str
    why: str
    fix: str

"""Paths of figures with ``{编码}`` in place of the code of a subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Stands for the code of a subject.
CODE = "{编码}"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A path; ``{编码}`` in it is filled with the code of a subject."""

    text: str

    @property
    def has_code(self) -> bool:
        """Whether there is a code to fill in."""
        return CODE in self.text

    @property
    def before_code(self) -> str:
        """The path as far as the code."""
        return self.text.partition(CODE)[0]

    def at(self, code: str) -> str:
        """Return the path for a code; a path without a place for one is the same for all."""
        return self.text.replace(CODE, code)

    def code_in(self, path: str) -> str:
        """Return the code that makes this path; empty where none does."""
        head, _, tail = self.text.partition(CODE)
        if not (path.startswith(head) and path.endswith(tail)):
            return ""
        code = path[len(head) : len(path) - len(tail)]
        return code if code.isdigit() and len(head) + len(tail) < len(path) else ""

    def codes(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield the codes for which one of the paths is this one.

        All figures of a disclosure are gone through for every table, so what cannot be one of them
        is seen without a call.
        """
        head, _, tail = self.text.partition(CODE)
        near = [path for path in paths if path.startswith(head) and path.endswith(tail)]
        return (code for path in near if (code := self.code_in(path)))

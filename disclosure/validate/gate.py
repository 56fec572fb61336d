"""Room validate: whether the schema has anything at all against a file, asked before anything else.

Most files are in order, and to say so takes neither paths nor sentences nor the library: each piece
of the schema becomes a function that says yes or no, made when it is first asked. Only where it
says no does ``descent`` look for what is wrong. A keyword that nobody made a question of is a no,
so that whatever the gate lets pass has been looked at in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.validate.asserting import MAKERS, all_of, always, never
from disclosure.validate.references import is_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.validate.asserting import Gaps, Test
    from disclosure.validate.references import References

#: Keywords that assert nothing, or are asked by the one that they belong to.
_SILENT = frozenset(
    (
        *("$schema", "$comment", "$defs", "title", "description", "errorMessage"),
        *("defaultSnippets", "then", "else"),
        *("x-beside", "x-codes", "x-computed", "x-mistaken", "x-new", "x-own-name", "x-places"),
        *("x-renew", "x-roll", "x-unit", "x-words"),
    )
)


class Gate:
    """The questions of one schema document, which must live as long as this object."""

    __slots__ = ("_document", "_references", "_tests")

    def __init__(self, document: dict[str, Any], references: References) -> None:
        self._document = document
        self._references = references
        self._tests: dict[int, Test] = {}

    def lets_pass(self, data: Any) -> Gaps:
        """Return the keys that only another file may supply; None where something is refused.

        Raises:
            LookupError: the schema refers to nothing; it belongs to the program.
        """
        gaps: Gaps = []
        return gaps if self._of(self._document)(data, gaps) else None

    def _of(self, schema: Any) -> Test:
        """Return the test of a piece of the document."""
        found = self._tests.get(id(schema))
        if found is None:
            found = self._tests[id(schema)] = all_of(tuple(self._made(schema)))
        return found

    def _made(self, schema: Any) -> Iterator[Test]:
        if not isinstance(schema, dict):
            yield always if schema is True else never
            return
        for keyword, value in schema.items():
            if keyword == "$ref":
                yield self._reference(value)
            elif keyword in MAKERS:
                yield MAKERS[keyword](value, schema, self._of)
            elif keyword not in _SILENT:
                yield never

    def _reference(self, ref: str) -> Test:
        """Follow a reference, but not before it is asked: a schema may refer to itself.

        One that comes back to the very same value without end refers to nothing.
        """
        if is_elsewhere(ref):
            return always
        target = self._references.target(ref)
        asked: list[Test] = []
        under_way: set[int] = set()

        def follow(instance: Any, gaps: Gaps) -> bool:
            mark = id(instance)
            if mark in under_way:
                raise LookupError(ref)
            if not asked:
                asked.append(self._of(target))
            under_way.add(mark)
            try:
                return asked[0](instance, gaps)
            finally:
                under_way.discard(mark)

        return follow

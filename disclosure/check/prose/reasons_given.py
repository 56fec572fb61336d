"""The reasons of a disclosure as they were typed, each with the comparison that it explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.check.prose.texts import Part, Text, texts
from disclosure.check.unread import partly
from disclosure.edition import MORE_REASONS, REASONS
from disclosure.phrases import prints_zero

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.compute import Explanation, Figure
    from disclosure.diagnostics import Pointer


@dataclass(frozen=True, slots=True)
class Given:
    """A typed reason.

    ``told`` is None where the disclosure has no such comparison; ``difference`` is None where a
    side is unknown; ``sign`` is 1, −1, or 0 where a reader sees no difference.
    """

    text: Text
    name: str
    told: Explanation | None
    difference: Figure | None
    sign: int


def given(case: Case) -> Iterator[Given]:
    """Yield the typed reasons of a case, in the order of the form."""
    for text in texts(case, (Part.REASON,)):
        name = comparison_name(text.pointer, case)
        difference = case.figures.get(f"增减.{name}.差额")
        if difference is not None and difference.value is None:
            difference = None
        sign = 0
        if difference is not None and not prints_zero(difference, case.edition.display):
            sign = 1 if (difference.value or 0) > 0 else -1
        yield Given(text, name, case.computed.explanations.get(name), difference, sign)


def no_reasons(case: Case) -> str:
    """Say why a rule on reasons does not apply: there is none to read."""
    return partly(case) or ("" if any(texts(case, (Part.REASON,))) else "没有写原因")


def comparison_name(pointer: Pointer, case: Case) -> str:
    """Return the name of the comparison whose reason stands at a pointer.

    Of those that the edition has, the one that the disclosure has; a reason of none goes by its
    place in the file.
    """
    first, *rest = (str(step) for step in pointer)
    if first == REASONS and rest[:1] == [MORE_REASONS]:
        return ".".join(rest[1:])
    names = [name for _, name in case.edition.comparisons_at(pointer)]
    told = (name for name in names if name in case.computed.explanations)
    return next(told, names[0] if names else ".".join(rest))

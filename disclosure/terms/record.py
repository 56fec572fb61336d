"""The seam between two languages: a Chinese term and its English name meet on the field only."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

from disclosure.terms.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_META = "term"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the trade: its key in the YAML, its printed name, the unit of its values.

    ``key`` is an identifier (``因公出国境费``); ``printed`` may carry punctuation
    (``因公出国（境）费``).
    """

    key: str
    printed: str
    unit: Unit = Unit.AMOUNT


def term(
    key: str,
    *,
    printed: str = "",
    unit: Unit = Unit.AMOUNT,
    default: Any = MISSING,
    factory: Callable[[], Any] | None = None,
) -> Any:
    """Declare a field of a record under its Chinese key.

    ``default`` or ``factory`` make it optional in the YAML; the type says what it holds.
    """
    metadata = {_META: Term(key, printed or key, unit)}
    if factory is not None:
        return field(default_factory=factory, metadata=metadata)
    if default is MISSING:
        return field(metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(term,))
def record(cls: type[_T]) -> type[_T]:
    """Make a frozen, slotted, keyword-only dataclass whose fields are all terms."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


def terms_of(cls: type[Any]) -> dict[str, Term]:
    """Return the terms of a record by English field name, in order of declaration."""
    return _terms(cast("Any", cls))


@cache
def _terms(cls: Any) -> dict[str, Term]:
    return {item.name: item.metadata[_META] for item in fields(cls)}

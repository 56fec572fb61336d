"""Room validate: what a text counts as, because every scalar of a file is still text.

A number is digits, a point and a sign, nothing else: ``1e5``, ``1_000``, ``.5``, ``010``, ``yes``,
``12:30``, ``1,200.00`` and full-width digits are not numbers here, whatever YAML makes of them.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from disclosure.validate.calendar import is_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jsonschema import FormatChecker

#: More characters than any amount has; longer runs of digits are a paste gone wrong.
LONGEST_NUMBER = 24
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def is_number(instance: Any) -> bool:
    """Say whether the instance is the text of a plain decimal number."""
    return (
        isinstance(instance, str)
        and len(instance) <= LONGEST_NUMBER
        and _NUMBER.fullmatch(instance) is not None
    )


def is_integer(instance: Any) -> bool:
    """Say whether the instance is the text of a whole number."""
    return is_number(instance) and _INTEGER.fullmatch(instance) is not None


def text_formats() -> FormatChecker:
    """Return the format checker; a date is a day that the calendar has, as 2025-09-29."""
    from jsonschema import FormatChecker  # noqa: PLC0415 -- not where all is well

    formats = FormatChecker(formats=())
    formats.checkers = {"date": (lambda text: not isinstance(text, str) or is_date(text), ())}
    return formats


#: Type of JSON Schema → whether an instance counts as one; mappings, lists and null are as usual.
TYPES: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "object": lambda instance: isinstance(instance, dict),
        "array": lambda instance: isinstance(instance, list),
        "string": lambda instance: isinstance(instance, str),
        "number": is_number,
        "integer": is_integer,
        "boolean": lambda instance: instance in ("true", "false"),
        "null": lambda instance: instance is None,
    }
)

"""Room validate: the keywords of JSON Schema that need another reading for texts.

Numbers are compared as exact decimals, so that 0.29 is a multiple of 0.01. ``required`` and
``additionalProperties`` give one error for each key, and its message is that key: the sentence that
an official reads is made in ``sentences``. ``$ref`` is looked up in ``$defs`` at once.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from jsonschema import ValidationError

from disclosure.validate.matching import is_allowed
from disclosure.validate.text_types import TYPES, is_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Errors: TypeAlias = "Iterator[ValidationError]"
_DEFINITION = "#/$defs/"


def own_keywords(definitions: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keywords that read texts, ``$ref`` being looked up in the definitions."""
    return {
        "$ref": _reference(definitions),
        "type": _type,
        "required": _required,
        "additionalProperties": _additional,
        "multipleOf": _multiple_of,
        "minimum": _minimum,
        "maximum": _maximum,
        "uniqueItems": _unique,
    }


def is_multiple(value: Decimal, step: Decimal) -> bool:
    """Say whether the value is a multiple of the step, exactly, however many digits it has."""
    above, below = value.as_integer_ratio()
    step_above, step_below = Decimal(step).as_integer_ratio()
    return above * step_below % (below * step_above) == 0


def decimals(step: Decimal) -> int:
    """Return how many decimals a multiple of the step may have: 2 for 0.01."""
    exponent = step.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _reference(definitions: Mapping[str, Any]) -> Callable[[Any, str, Any, Any], Errors]:
    def follow(validator: Any, ref: str, instance: Any, _: Any) -> Errors:
        errors: Errors = validator.descend(instance, definitions[ref.removeprefix(_DEFINITION)])
        return errors

    return follow


def _type(_: Any, kinds: str | list[str], instance: Any, __: Any) -> Errors:
    wanted = (kinds,) if isinstance(kinds, str) else kinds
    for kind in wanted:
        if TYPES[kind](instance):
            return
    yield ValidationError("")


def _required(_: Any, keys: list[str], instance: Any, __: Any) -> Errors:
    if isinstance(instance, dict):
        yield from (ValidationError(key) for key in keys if key not in instance)


def _additional(_: Any, __: bool, instance: Any, schema: Any) -> Errors:  # noqa: FBT001 - signature
    if isinstance(instance, dict):
        yield from (ValidationError(key) for key in instance if not is_allowed(key, schema))


def _multiple_of(_: Any, step: Decimal, instance: Any, __: Any) -> Errors:
    if is_number(instance) and not is_multiple(Decimal(instance), step):
        yield ValidationError(instance)


def _minimum(_: Any, least: Decimal, instance: Any, __: Any) -> Errors:
    if is_number(instance) and Decimal(instance) < least:
        yield ValidationError(instance)


def _maximum(_: Any, most: Decimal, instance: Any, __: Any) -> Errors:
    if is_number(instance) and Decimal(instance) > most:
        yield ValidationError(instance)


def _unique(_: Any, __: bool, instance: Any, ___: Any) -> Errors:  # noqa: FBT001 - signature
    if isinstance(instance, list):
        texts = [item for item in instance if isinstance(item, str)]
        if len(set(texts)) < len(texts):
            yield ValidationError("")

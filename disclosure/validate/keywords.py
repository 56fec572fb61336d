"""Room validate: the keywords of JSON Schema that need another reading for texts, and our own.

``required`` and ``additionalProperties`` give one error for each key, and its message is that key:
the sentence that an official reads is made in ``sentences``. A mapping that stands where a number
or {未公布: …} may stand, and is not the latter, is of the wrong type, whatever keys it has. Our own
keywords are explained in ``dialect``. ``asserting`` answers the same questions with yes or no: what
changes here changes there.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from jsonschema import ValidationError

from disclosure.validate.dialect import (
    ALIKE,
    DECIMALS,
    UNLESS_SUPPLIED,
    WORDS,
    has_at_most,
    lacking,
    repeats,
)
from disclosure.validate.matching import is_allowed, is_stranger
from disclosure.validate.references import is_elsewhere
from disclosure.validate.text_types import TYPES, is_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from disclosure.validate.references import References

Errors: TypeAlias = "Iterator[ValidationError]"


def own_keywords(references: References) -> dict[str, Any]:
    """Return the keywords that read texts, ``$ref`` being looked up among the references."""
    return {
        "$ref": _reference(references),
        "type": _type,
        "pattern": _pattern,
        "properties": _properties,
        "required": _required,
        "additionalProperties": _additional,
        DECIMALS: _decimals,
        ALIKE: _alike,
        UNLESS_SUPPLIED: _unless_supplied,
        "minimum": _minimum,
        "maximum": _maximum,
        "uniqueItems": _unique,
    }


def _reference(references: References) -> Callable[[Any, str, Any, Any], Errors]:
    """Follow references, but not into another file: it speaks to editors and asserts nothing."""

    def follow(validator: Any, ref: str, instance: Any, _: Any) -> Errors:
        if not is_elsewhere(ref):
            yield from validator.descend(instance, references.target(ref))

    return follow


def _type(_: Any, kinds: str | list[str], instance: Any, schema: Any) -> Errors:
    wanted = (kinds,) if isinstance(kinds, str) else kinds
    if instance in schema.get(WORDS, ()):
        return
    for kind in wanted:
        # Where words stand for numbers, no other text is one; to an editor they are strings.
        if kind == "string" and WORDS in schema:
            continue
        if TYPES[kind](instance) and not is_stranger(instance, schema):
            return
    yield ValidationError("")


def _pattern(_: Any, pattern: str, instance: Any, schema: Any) -> Errors:
    """Hold a text against a pattern; one that only lists words is for editors."""
    if WORDS not in schema and isinstance(instance, str) and not re.search(pattern, instance):
        yield ValidationError("")


def _properties(validator: Any, properties: Any, instance: Any, _: Any) -> Errors:
    """Go by the keys that are there: a classification has a thousand that are not."""
    if isinstance(instance, dict):
        for key, value in instance.items():
            if key in properties:
                yield from validator.descend(value, properties[key], path=key)


def _required(_: Any, keys: list[str], instance: Any, schema: Any) -> Errors:
    if isinstance(instance, dict) and not is_stranger(instance, schema):
        yield from (ValidationError(key) for key in keys if key not in instance)


def _additional(_: Any, __: bool, instance: Any, schema: Any) -> Errors:  # noqa: FBT001 - signature
    if isinstance(instance, dict) and not is_stranger(instance, schema):
        yield from (ValidationError(key) for key in instance if not is_allowed(key, schema))


def _alike(_: Any, rule: dict[str, Any], instance: Any, __: Any) -> Errors:
    """Ask for a key in each block among some where one has it, else beside them as their total."""
    for name in lacking(rule, instance) if isinstance(instance, dict) else ():
        error = _lacks(rule["key"], instance[name] if name else instance)
        if name:
            error.path.append(name)
        yield error


def _unless_supplied(_: Any, keys: list[str], instance: Any, __: Any) -> Errors:
    """Miss keys like ``required``; what is supplied is taken off by whoever knows of it."""
    if isinstance(instance, dict):
        yield from (ValidationError(key) for key in keys if key not in instance)


def _lacks(key: str, block: dict[str, Any]) -> ValidationError:
    return ValidationError(
        key, validator="required", validator_value=[key], instance=block, schema={}
    )


def _decimals(_: Any, most: int, instance: Any, __: Any) -> Errors:
    if is_number(instance) and not has_at_most(instance, most):
        yield ValidationError(instance)


def _minimum(_: Any, least: Decimal, instance: Any, __: Any) -> Errors:
    if is_number(instance) and Decimal(instance) < least:
        yield ValidationError(instance)


def _maximum(_: Any, most: Decimal, instance: Any, __: Any) -> Errors:
    if is_number(instance) and Decimal(instance) > most:
        yield ValidationError(instance)


def _unique(_: Any, __: bool, instance: Any, ___: Any) -> Errors:  # noqa: FBT001 - signature
    if isinstance(instance, list) and repeats(instance):
        yield ValidationError("")

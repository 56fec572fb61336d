"""Room validate: the keywords of a schema as questions that are answered with yes or no.

They ask what the keywords of ``descent`` ask, those of ``keywords`` and those of the library, and
find no words for it: what changes there changes here. A test holds the two against each other.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

from disclosure.validate.calendar import is_date
from disclosure.validate.dialect import (
    ALIKE,
    DECIMALS,
    UNLESS_SUPPLIED,
    WORDS,
    has_at_most,
    lacking,
    repeats,
)
from disclosure.validate.matching import is_stranger
from disclosure.validate.text_types import TYPES, is_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

#: Blocks of the file and the keys that are not in them but may be another file's to supply; None
#: within a condition, which asks what stands in this file.
Gaps: TypeAlias = "list[tuple[dict[str, Any], str]] | None"
Test: TypeAlias = "Callable[[Any, Gaps], bool]"
#: What finds the test of another piece of the schema.
Tests: TypeAlias = "Callable[[Any], Test]"


def always(_: Any, __: Gaps) -> bool:
    """Accept anything."""
    return True


def never(_: Any, __: Gaps) -> bool:
    """Refuse anything."""
    return False


def all_of(tests: Sequence[Test]) -> Test:
    """Return the test that accepts what all of these accept."""
    if len(tests) <= 1:
        return tests[0] if tests else always

    def every(instance: Any, gaps: Gaps) -> bool:
        for test in tests:  # noqa: SIM110 -- a generator would cost as much again
            if not test(instance, gaps):
                return False
        return True

    return every


def _type(kinds: str | list[str], schema: Mapping[str, Any], _: Tests) -> Test:
    words = schema.get(WORDS)
    wanted = (kinds,) if isinstance(kinds, str) else kinds
    asked = [TYPES[kind] for kind in wanted if not (kind == "string" and words is not None)]
    if words is None and len(asked) == 1:
        (only,) = asked
        return lambda instance, _: only(instance)

    def test(instance: Any, _: Gaps) -> bool:
        is_it = any(each(instance) for each in asked) and not is_stranger(instance, schema)
        return is_it or instance in (words or ())

    return test


def _properties(named: Mapping[str, Any], _: Mapping[str, Any], of: Tests) -> Test:
    asked: dict[str, Test] = {}

    def below(block: Mapping[str, Any], gaps: Gaps) -> bool:
        for key, value in block.items():
            test = asked.get(key)
            if test is None and key in named:
                test = asked[key] = of(named[key])
            if test is not None and not test(value, gaps):
                return False
        return True

    return _if_block(below)


def _patterns(patterns: Mapping[str, Any], _: Mapping[str, Any], of: Tests) -> Test:
    known = [(re.compile(pattern).search, schema) for pattern, schema in patterns.items()]

    def below(block: Mapping[str, Any], gaps: Gaps) -> bool:
        for search, schema in known:
            for key, value in block.items():
                if search(key) and not of(schema)(value, gaps):
                    return False
        return True

    return _if_block(below)


def _additional(_: Any, schema: Mapping[str, Any], __: Tests) -> Test:
    named = schema.get("properties", {})
    searches = [re.compile(pattern).search for pattern in schema.get("patternProperties", ())]

    def is_known(key: str) -> bool:
        return key in named or any(search(key) for search in searches)

    return _if_block(
        lambda block, _: all(map(is_known, block)) or is_stranger(block, schema),
    )


def _required(keys: list[str], schema: Mapping[str, Any], _: Tests) -> Test:
    return _if_block(
        lambda block, _: all(key in block for key in keys) or is_stranger(block, schema)
    )


def _unless_supplied(keys: list[str], _: Mapping[str, Any], __: Tests) -> Test:
    def test(block: dict[str, Any], gaps: Gaps) -> bool:
        missing = [key for key in keys if key not in block]
        if gaps is not None:
            gaps += [(block, key) for key in missing]
        return gaps is not None or not missing

    return _if_block(test)


def _alike(rule: Mapping[str, Any], _: Mapping[str, Any], __: Tests) -> Test:
    return _if_block(lambda block, _: not lacking(rule, block))


def _if_block(test: Callable[[dict[str, Any], Gaps], bool]) -> Test:
    return lambda instance, gaps: not isinstance(instance, dict) or test(instance, gaps)


def _if(question: Any, schema: Mapping[str, Any], of: Tests) -> Test:
    asked, then, otherwise = map(of, (question, schema.get("then", True), schema.get("else", True)))
    return lambda instance, gaps: (then if asked(instance, None) else otherwise)(instance, gaps)


def _all(schemas: list[Any], _: Mapping[str, Any], of: Tests) -> Test:
    return all_of([of(each) for each in schemas])


def _any(schemas: list[Any], _: Mapping[str, Any], of: Tests) -> Test:
    tests = [of(each) for each in schemas]
    return lambda instance, _: any(test(instance, None) for test in tests)


def _not(schema: Any, _: Mapping[str, Any], of: Tests) -> Test:
    test = of(schema)
    return lambda instance, _: not test(instance, None)


def _items(schema: Any, _: Mapping[str, Any], of: Tests) -> Test:
    return _if_list(lambda items, gaps: all(of(schema)(item, gaps) for item in items))


def _contains(schema: Any, _: Mapping[str, Any], of: Tests) -> Test:
    test = of(schema)
    return _if_list(lambda items, _: any(test(item, None) for item in items))


def _if_list(test: Callable[[list[Any], Gaps], bool]) -> Test:
    return lambda instance, gaps: not isinstance(instance, list) or test(instance, gaps)


def _number(asks: Callable[[str], bool]) -> Test:
    return lambda instance, _: not is_number(instance) or asks(instance)


def _text(asks: Callable[[str], bool]) -> Test:
    return lambda instance, _: not isinstance(instance, str) or asks(instance)


def _pattern(pattern: str, schema: Mapping[str, Any]) -> Test:
    search = re.compile(pattern).search
    return always if WORDS in schema else _text(lambda text: search(text) is not None)


MAKERS: Mapping[str, Callable[[Any, Mapping[str, Any], Tests], Test]] = {
    "type": _type,
    "properties": _properties,
    "patternProperties": _patterns,
    "additionalProperties": _additional,
    "required": _required,
    UNLESS_SUPPLIED: _unless_supplied,
    ALIKE: _alike,
    "if": _if,
    "allOf": _all,
    "anyOf": _any,
    "not": _not,
    "items": _items,
    "contains": _contains,
    "minItems": lambda least, *_: _if_list(lambda items, _: len(items) >= least),
    "minProperties": lambda least, *_: _if_block(lambda block, _: len(block) >= least),
    "minLength": lambda least, *_: _text(lambda text: len(text) >= least),
    "pattern": lambda pattern, schema, _: _pattern(pattern, schema),
    "format": lambda name, *_: _text(is_date) if name == "date" else always,
    "enum": lambda values, *_: lambda instance, _: instance in values,
    "const": lambda value, *_: lambda instance, _: instance == value,
    "minimum": lambda least, *_: _number(lambda text: Decimal(text) >= least),
    "maximum": lambda most, *_: _number(lambda text: Decimal(text) <= most),
    DECIMALS: lambda most, *_: _number(lambda text: has_at_most(text, most)),
    "uniqueItems": lambda *_: _if_list(lambda items, _: not repeats(items)),
}

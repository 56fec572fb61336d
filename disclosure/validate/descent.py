"""Room validate: the walk through schema and data, with the keywords of ``jsonschema``.

``Draft202012Validator`` makes a new validator object for every step down; on a real file that is
nine tenths of its time. Its keyword functions ask little of a validator, so one object answers
them all: which type an instance has, the errors below, and whether a sub-schema accepts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from jsonschema import Draft202012Validator, ValidationError

from disclosure.validate.dialect import UNLESS_SUPPLIED
from disclosure.validate.keywords import own_keywords
from disclosure.validate.references import References
from disclosure.validate.text_types import TYPES, text_formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from disclosure.diagnostics import Pointer

Keyword: TypeAlias = "Callable[[Any, Any, Any, Any], Iterable[ValidationError] | None]"
#: The keyword under which a schema that is plainly ``false`` refuses.
FALSE = "false"
#: What a fresh error holds in place of the keyword that made it.
_UNSET = ValidationError("").validator


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that the schema refuses.

    ``keyword`` of ``schema`` wants ``wants`` and finds ``instance`` at ``pointer`` of ``data``, the
    whole file; ``key`` is the unknown or missing key where the keyword is about keys.
    """

    keyword: str
    wants: Any
    instance: Any
    schema: dict[str, Any]
    pointer: Pointer
    key: str
    data: Any = None

    @property
    def is_missing(self) -> bool:
        """Whether a key is not there that should be."""
        return self.keyword in ("required", UNLESS_SUPPLIED)


class Descent:
    """The validator of one schema document; build it once, use it for every file.

    The document has no ``$id`` inside and no dynamic references, and references to other files are
    not followed, so nothing about a step down depends on how it was reached.
    """

    __slots__ = ("_document", "_keywords", "_steps", "format_checker")

    def __init__(self, document: dict[str, Any], references: References | None = None) -> None:
        self._document = document
        self._keywords: dict[str, Keyword] = {
            **Draft202012Validator.VALIDATORS,
            **own_keywords(references or References(document)),
            FALSE: _never,
        }
        self._steps: dict[int, tuple[tuple[Keyword, str, Any], ...]] = {}
        self.format_checker = text_formats()

    def refusals(self, data: Any) -> Iterator[Refusal]:
        """Yield everything in the data that the schema refuses."""
        for error in self.descend(data, self._document):
            yield Refusal(
                keyword=str(error.validator),
                wants=error.validator_value,
                instance=error.instance,
                schema=cast("dict[str, Any]", error.schema),
                pointer=tuple(error.path),
                key=error.message,
                data=data,
            )

    def is_type(self, instance: Any, kind: str) -> bool:
        """Say whether the instance counts as the type (asked by the keyword functions)."""
        return TYPES[kind](instance)

    def descend(
        self, instance: Any, schema: Any, path: Any = None, schema_path: Any = None
    ) -> Iterator[ValidationError]:
        """Yield the errors of the instance under a sub-schema (asked by the keyword functions)."""
        del schema_path  # we report by keyword and schema, never by the path within the schema
        for function, keyword, value in self._steps_of(schema):
            for error in function(self, value, instance, schema) or ():
                if error.validator is _UNSET:
                    error.validator, error.validator_value = keyword, value
                    error.instance, error.schema = instance, schema
                if path is not None:
                    error.path.appendleft(path)
                yield error

    def evolve(self, *, schema: Any) -> _Question:
        """Return what can say whether a sub-schema accepts (asked by the keyword functions)."""
        return _Question(self, schema)

    def _steps_of(self, schema: Any) -> tuple[tuple[Keyword, str, Any], ...]:
        """Return the keywords that assert something; the document lives as long as this object."""
        steps = self._steps.get(id(schema))
        if steps is None:
            pairs = schema.items() if isinstance(schema, dict) else [(FALSE, schema)]
            known = ((self._keywords.get(key), key, value) for key, value in pairs)
            steps = tuple((function, key, value) for function, key, value in known if function)
            self._steps[id(schema)] = steps
        return steps


class _Question:
    """Whether a sub-schema accepts an instance."""

    __slots__ = ("_descent", "_schema")

    def __init__(self, descent: Descent, schema: Any) -> None:
        self._descent = descent
        self._schema = schema

    def is_valid(self, instance: Any) -> bool:
        """Say whether the sub-schema has nothing against the instance."""
        return next(self._descent.descend(instance, self._schema), None) is None


def _never(_: Any, value: Any, __: Any, ___: Any) -> Iterator[ValidationError]:
    if value is False:
        yield ValidationError("")

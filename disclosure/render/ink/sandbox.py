"""The one Jinja environment of the form: sandboxed, strict, escaping, and quick to look names up.

Room: render. A tag names a value; it calls nothing and computes nothing (``lint`` sees to that
before, the sandbox is the second lock). Every loop turns a bounded number of times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, TemplateRuntimeError, Undefined
from jinja2.sandbox import SandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2 import TemplateError


#: The filter that every loop passes its items through.
EACH = "each"
#: How often the loops of one part may turn, all together; a long disclosure turns them 5,000 times.
MOST_TURNS = 200_000


class UnprintableError(Exception):
    """A tag could not be printed: the part of the package, and the tag's number in it from 1.

    ``cause`` is what Jinja met, if it was not the ink that refused a value.
    """

    def __init__(self, part: str, tag: int, cause: TemplateError | None = None) -> None:
        super().__init__(part, tag)
        self.part = part
        self.tag = tag
        self.cause = cause


class NoListError(TemplateRuntimeError):
    """What a loop runs over is no list."""


class TooLongError(TemplateRuntimeError):
    """The loops of a part turn too often."""


class MissingName(StrictUndefined):
    """A name that the data do not have: it fails where it is used, not on the way there."""

    __slots__ = ()

    def __getitem__(self, _name: object) -> MissingName:  # type: ignore[override]
        return self


class Sandbox(SandboxedEnvironment):
    """Look a name up in the mapping first, then as an attribute: the data are mappings."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``obj[attribute]``, or the attribute where there is no such item.

        A method is none: it would be printed as Python shows it.
        """
        try:
            return obj[attribute]
        except (TypeError, LookupError, AttributeError):
            found = super().getattr(obj, attribute)
            return self.undefined(obj=obj, name=attribute) if callable(found) else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return the item; a code such as 201 is looked up as a number, then as text."""
        for key in (argument, str(argument)):
            try:
                return obj[key]
            except (TypeError, LookupError, AttributeError):
                continue
        return self.undefined(obj=obj, name=str(argument))


def sandbox(filters: Mapping[str, Callable[..., Any]]) -> Sandbox:
    """Return an environment that knows these filters, the one of loops, and nothing else."""
    environment = Sandbox(undefined=MissingName, autoescape=True, keep_trailing_newline=True)
    environment.globals = {}
    environment.tests = {}
    environment.filters = {EACH: _Turns().each, **filters}
    return environment


class _Turns:
    """The turns of the loops of one part."""

    __slots__ = ("_left",)

    def __init__(self) -> None:
        self._left = MOST_TURNS

    def each(self, items: object) -> Iterator[Any]:
        """Yield the items of a list while there are turns left."""
        if isinstance(items, Undefined):
            str(items)  # raises UndefinedError, which tells the name
        if not isinstance(items, (list, tuple)):
            raise NoListError
        for item in items:
            self._left -= 1
            if self._left < 0:
                raise TooLongError
            yield item

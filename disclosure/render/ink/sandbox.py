"""The one Jinja environment of the form: sandboxed, strict, escaping, and quick to look names up.

Room: render. A tag names a value; it calls nothing and computes nothing (``lint`` sees to that
before, the sandbox is the second lock).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class UnprintableError(Exception):
    """A tag could not be printed: the part of the package, and the tag's number in it from 1."""

    def __init__(self, part: str, tag: int) -> None:
        super().__init__(part, tag)
        self.part = part
        self.tag = tag


class Missing(StrictUndefined):
    """A name that the data do not have: it fails where it is used, not on the way there."""

    __slots__ = ()

    def __getitem__(self, _name: object) -> Missing:  # type: ignore[override]
        return self


class Sandbox(SandboxedEnvironment):
    """Look a name up in the mapping first, then as an attribute: the data are mappings."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``obj[attribute]``, or the attribute where there is no such item."""
        try:
            return obj[attribute]
        except (TypeError, LookupError, AttributeError):
            return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return the item; a code such as 201 is looked up as a number, then as text."""
        for key in (argument, str(argument)):
            try:
                return obj[key]
            except (TypeError, LookupError, AttributeError):
                continue
        return self.undefined(obj=obj, name=str(argument))


def sandbox(filters: Mapping[str, Callable[..., Any]]) -> Sandbox:
    """Return an environment that knows these filters and nothing else."""
    environment = Sandbox(undefined=Missing, autoescape=True, keep_trailing_newline=True)
    environment.globals = {}
    environment.tests = {}
    environment.filters = dict(filters)
    return environment

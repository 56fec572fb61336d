"""Work is counted, never timed: how many lines of the program a call goes through."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

Product = TypeVar("Product")


class TooManyStepsError(AssertionError):
    """A call went through more lines than it should; an endless loop ends here as well."""


def within(limit: int, call: Callable[[], Product]) -> Product:
    """Return what a call returns; raise if it goes through more than so many lines."""
    left = limit

    def trace(_frame: FrameType, event: str, _argument: Any) -> Callable[..., Any]:
        nonlocal left
        left -= event == "line"
        if left < 0:
            raise TooManyStepsError(f"more than {limit} lines")
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        return call()
    finally:
        sys.settrace(before)

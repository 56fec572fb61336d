"""Room narrate: the sandbox in which the form's sentences are compiled.

A sentence may name figures, ask about them and call phrases; there is no filter, test or global
beyond those listed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment

from disclosure.compute import Figure
from disclosure.narrate.bounds import EACH, each, handed
from disclosure.narrate.views import (
    FactTree,
    FigureTree,
    NotGiven,
    NothingToPrintError,
    WrongUseError,
)
from disclosure.narrate.vocabulary import QUESTIONS
from disclosure.phrases import is_there, shown

if TYPE_CHECKING:
    from disclosure.edition import Display


class _Sandbox(SandboxedEnvironment):
    """A sandbox in which 数, 事, 名 and 节 are read by key, and nothing else has attributes.

    Only ``loop`` of a ``for`` keeps its own; a method of a text cannot even be named.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, LoopContext):
            return super().getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        try:
            return obj[argument]
        except (LookupError, TypeError):
            return self.undefined(obj=obj, name=argument)

    def call(self, _: Any, obj: Any, *handed_over: Any, **named: Any) -> Any:
        """Call a phrase; there is nothing else that a sentence could call.

        Jinja hands over variables of blocks and loops as ``_block_vars`` and ``_loop_vars``.
        """
        given = {name: value for name, value in named.items() if not name.startswith("_")}
        handed((*handed_over, *given.values()))
        try:
            return obj(*handed_over, **given)
        except (TypeError, ValueError) as error:
            raise WrongUseError(getattr(obj, "__name__", "")) from error


def environment(display: Display) -> SandboxedEnvironment:
    """Return the environment of one edition; figures print as its display says."""

    def printed(value: Any) -> Any:
        if isinstance(value, Figure):
            return _figure(value, display)
        if isinstance(value, (FigureTree, NotGiven, FactTree)):
            name = getattr(value, "path", "") or "一项没有填写的内容"
            raise NothingToPrintError(name)
        if isinstance(value, (list, tuple, dict)):
            raise WrongUseError("list")
        return value

    result = _Sandbox(undefined=StrictUndefined, autoescape=False, finalize=printed)
    result.globals.clear()
    result.filters = {EACH: each}
    result.tests = dict(zip(QUESTIONS, (_is_there, _is_known, _is_zero), strict=True))
    return result


def _figure(figure: Figure, display: Display) -> str:
    numeral = shown(figure, display=display)
    if not numeral:
        raise NothingToPrintError(figure.path)
    return str(numeral)


def _is_there(value: object) -> bool:
    """Known and not nought."""
    return isinstance(value, Figure) and is_there(value)


def _is_known(value: object) -> bool:
    return isinstance(value, Figure) and value.is_known


def _is_zero(value: object) -> bool:
    return isinstance(value, Figure) and value.is_zero

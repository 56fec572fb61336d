"""Room narrate: the sandbox in which the form's sentences are compiled.

A sentence may name figures, ask about them and call phrases; there is no filter, test or global
beyond those listed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from disclosure.compute import Figure
from disclosure.narrate.views import Absent, FactTree, FigureTree, NothingToPrintError
from disclosure.phrases import is_there, shown

if TYPE_CHECKING:
    from disclosure.edition import Display

#: What a sentence may start from.
ROOTS = ("数", "事", "名", "节")


class _Sandbox(SandboxedEnvironment):
    """A sandbox in which 数, 事 and 名 are read by key only, which is also what is fast."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if not isinstance(obj, (FigureTree, FactTree, Absent, dict)):
            return super().getattr(obj, attribute)
        try:
            return obj[attribute]
        except KeyError:
            return self.undefined(obj=obj, name=attribute)


def environment(display: Display) -> SandboxedEnvironment:
    """Return the environment of one edition; figures print as its display says."""

    def printed(value: Any) -> Any:
        if isinstance(value, Figure):
            return _figure(value, display)
        if isinstance(value, (FigureTree, Absent, FactTree)):
            name = getattr(value, "path", "") or "一项没有填写的内容"
            raise NothingToPrintError(name)
        return value

    result = _Sandbox(undefined=StrictUndefined, autoescape=False, finalize=printed)
    result.globals.clear()
    result.filters = {}
    result.tests = {"有数": _is_there, "已知": _is_known, "为零": _is_zero}
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

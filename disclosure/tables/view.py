"""Figures as tags of the Word form name them: ``数.支出.全部资金.201.合计`` in table style.

Room: tables. A view is looked up step by step; nothing is formatted before it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import UndefinedError

from disclosure.phrases import Style, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from disclosure.compute import Figures
    from disclosure.edition import Display
    from disclosure.passport import Shown


def nothing_optional(_: str) -> bool:
    """Say of every path that a department must have a figure there."""
    return False


@dataclass(frozen=True, slots=True)
class Absent:
    """A fact that this department does not have: a form may ask for it, and prints its sign."""

    sign: str

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return self.sign

    __html__ = __str__


@dataclass(frozen=True, slots=True)
class View:
    """All figures below a path. Printing a view itself is a mistake of the form.

    ``may_be_absent`` tells of a path without a figure whether some department may have one there;
    then it prints the edition's sign for what is absent.
    """

    figures: Figures
    display: Display
    path: str = ""
    may_be_absent: Callable[[str], bool] = nothing_optional
    #: What was found below all views of these figures: a document asks for it twice, once for the
    #: page numbers and once for print.
    _found: dict[str, View | Absent | Shown | str] = field(
        default_factory=dict, repr=False, compare=False
    )

    def __getitem__(self, name: str | int) -> View | Absent | Shown | str:
        path = f"{self.path}.{name}" if self.path else str(name)
        found = self._found.get(path)
        if found is None:
            found = self._found[path] = self._at(path)
        return found

    def _at(self, path: str) -> View | Absent | Shown | str:
        figure = self.figures.get(path)
        if figure is not None:
            return shown(figure, Style.TABLE, self.display) or ""
        if self.may_be_absent(path):
            return Absent(self.display.absent)
        return View(self.figures, self.display, path, self.may_be_absent, self._found)

    def __str__(self) -> str:
        raise UndefinedError(f"没有“{self.path}”这个数")

    __html__ = __str__

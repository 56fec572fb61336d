"""Figures as tags of the Word form name them: ``数.支出.全部资金.201.合计`` in table style.

Room: render. A view is looked up step by step; nothing is formatted before it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import UndefinedError

from disclosure.phrases import Style, shown

if TYPE_CHECKING:
    from disclosure.compute import Figures
    from disclosure.edition import Display
    from disclosure.passport import Shown


@dataclass(frozen=True, slots=True)
class View:
    """All figures below a path. Printing a view itself is a mistake of the form."""

    figures: Figures
    display: Display
    path: str = ""

    def __getitem__(self, name: str | int) -> View | Shown | str:
        path = f"{self.path}.{name}" if self.path else str(name)
        figure = self.figures.get(path)
        if figure is None:
            return View(self.figures, self.display, path)
        return shown(figure, Style.TABLE, self.display) or ""

    def __str__(self) -> str:
        raise UndefinedError(f"没有“{self.path}”这个数")

    __html__ = __str__

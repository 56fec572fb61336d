"""What is said of a run: by itself, by its style, by that of its paragraph, or by the defaults.

Room: render, screening.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from disclosure.render.wordml import RUN_PROPERTIES, P, value, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lxml.etree import _Element

_Said = TypeVar("_Said")
#: Styles that stand on each other deeper than this stand on themselves.
_DEEPEST = 20


class RunLooks:
    """The styles of a form, asked for single properties of its runs."""

    def __init__(self, styles: _Element | None) -> None:
        found = () if styles is None else tuple(styles.iter(w("style")))
        self._styles: Mapping[str, _Element] = {each.get(w("styleId"), ""): each for each in found}
        self._usual = next((each.get(w("styleId"), "") for each in found if _is_usual(each)), "")
        defaults = None if styles is None else styles.find(f"{w('docDefaults')}//{RUN_PROPERTIES}")
        self._defaults = defaults

    def said(self, run: _Element, ask: Callable[[_Element], _Said | None]) -> _Said | None:
        """Return what is said first of a run; ``ask`` reads it off properties of runs."""
        for properties in self._of_run(run):
            answer = ask(properties)
            if answer is not None:
                return answer
        return None

    def chain(self, name: str) -> Iterator[_Element]:
        """Yield a style and those that it stands on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style.find(w("basedOn")))

    def paragraph_style(self, paragraph: _Element | None) -> str:
        """Return the name of a paragraph's style."""
        style = None if paragraph is None else paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return value(style) or self._usual

    def _of_run(self, run: _Element) -> Iterator[_Element]:
        own = run.find(RUN_PROPERTIES)
        named = "" if own is None else value(own.find(w("rStyle")))
        around = self.paragraph_style(next(run.iterancestors(P), None))
        styles = (*self.chain(named), *self.chain(around))
        found = (own, *(each.find(RUN_PROPERTIES) for each in styles), self._defaults)
        yield from (each for each in found if each is not None)


def _is_usual(style: _Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}

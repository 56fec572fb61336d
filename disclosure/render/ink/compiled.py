"""A woven part compiled once, and printed for any document.

Room: render. The code is bound to a fresh sandbox per document, because the filters that print
belong to the document; that costs some twenty microseconds.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn

from jinja2 import TemplateError, nodes

from disclosure.render.ink.sandbox import EACH, UnprintableError, sandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import CodeType, TracebackType

    from jinja2 import Template

    from disclosure.render.ink.sandbox import Sandbox

#: Pieces of markup joined before they are encoded and deflated: some 60 kB at a time.
_BATCH = 600


@dataclass(frozen=True, slots=True)
class Compiled:
    """Code of a part's source in which each tag, and nothing else, begins a new line."""

    name: str
    code: CodeType

    def chunks(self, environment: Sandbox, context: Mapping[str, Any]) -> Iterator[bytes]:
        """Yield the printed markup in chunks worth deflating. Raises ``UnprintableError``."""
        template, pieces = self._begun(environment, context)
        try:
            # Straight from the template: a generator between would be entered for each piece.
            while batch := "".join(islice(pieces, _BATCH)):
                yield batch.encode()
        except TemplateError as error:
            raise self._unprintable(template, error) from error

    def run(self, environment: Sandbox, context: Mapping[str, Any]) -> None:
        """Run a source for what its filters take; what it prints is not wanted.

        Raises ``UnprintableError``.
        """
        template, pieces = self._begun(environment, context)
        try:
            deque(pieces, maxlen=0)
        except TemplateError as error:
            raise self._unprintable(template, error) from error

    def _begun(
        self, environment: Sandbox, context: Mapping[str, Any]
    ) -> tuple[Template, Iterator[str]]:
        template = environment.template_class.from_code(environment, self.code, {})
        return template, template.root_render_func(template.new_context(dict(context)))

    def _unprintable(self, template: Template, error: TemplateError) -> UnprintableError:
        file = self.code.co_filename
        line = _line(error.__traceback__, file, template.get_corresponding_lineno)
        return UnprintableError(self.name, line - 1, error)


def compiled(name: str, source: str, filters: Iterable[str]) -> Compiled:
    """Compile a source that uses filters of these names; each document brings its own.

    Every loop passes its items through the filter that counts them.
    """
    environment = sandbox(dict.fromkeys((*filters, EACH), _later))
    tree = environment.parse(source, name, f"<{name}>")
    for loop in tree.find_all(nodes.For):
        bounded = nodes.Filter(loop.iter, EACH, [], [], None, None, lineno=loop.lineno)
        loop.iter = bounded.set_environment(environment)
    return Compiled(name, environment.compile(tree, name, f"<{name}>"))


def _later(*_arguments: object) -> NoReturn:
    """Keep Jinja from filtering constants once and for all while it compiles."""
    raise nodes.Impossible


def _line(trace: TracebackType | None, file: str, line_of: Callable[[int], int]) -> int:
    """Return the line of the source where an error arose."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = line_of(trace.tb_lineno)
        trace = trace.tb_next
    return line

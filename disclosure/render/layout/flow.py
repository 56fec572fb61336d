"""The flow of a template: a second, small Jinja source that tells how much stands where.

Room: render, layout. It has the loops and conditions of the document and, in place of markup, calls
that count lines; what no document changes is counted here, once per edition.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError

from disclosure.render.ink.compiled import Compiled, compiled
from disclosure.render.ink.sandbox import UnprintableError, sandbox
from disclosure.render.layout.paginate import paginate
from disclosure.render.layout.tape import Tape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.render.layout.amounts import Amounts
    from disclosure.render.layout.blocks import Line, PageSetup, Slot

_CALLS = ("para", "rows", "begin", "cell", "end", "row", "table")
NAME = "flow"


@dataclass(frozen=True, slots=True)
class Flow:
    """What stands where in a template; ``targets`` are the bookmarks of the contents in order.

    ``amounts`` are the cells that hold amounts, which are never broken; ``shares`` tells whether
    paragraphs share the space between them.
    """

    source: Compiled
    slots: tuple[Slot, ...]
    lines: tuple[Line, ...]
    fixed: tuple[tuple[int, ...], ...]
    targets: tuple[str, ...]
    last: PageSetup
    amounts: Amounts
    shares: bool = False

    def pages(self, context: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the page number of each entry of the contents.

        An entry whose heading is not printed gets none; so do all if a name is missing, which the
        document itself reports with its place.
        """
        if not self.targets:
            return ()
        tape = Tape(self.slots, self.lines, self.fixed)
        environment = sandbox({name: getattr(tape, name) for name in _CALLS})
        try:
            self.source.run(environment, context)
        except (UnprintableError, TemplateError):
            return ("",) * len(self.targets)
        numbers = paginate(tape.blocks, self.last, shares=self.shares)
        return tuple(str(numbers.get(target, "")) for target in self.targets)


def compile_flow(source: str) -> Compiled:
    """Compile the source of a flow, which prints nothing and so has nothing to escape."""
    return compiled(NAME, "{% autoescape false %}" + source + "{% endautoescape %}", _CALLS)

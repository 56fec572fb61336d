"""Room narrate: how much a sentence file may ask for, whatever it says.

A file is read, not trusted: its nesting, the turns of its loops and the text that it prints are
bounded, so that one mistake never takes the machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import UndefinedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import CodeType

    from jinja2 import Environment
    from jinja2.runtime import Context

#: The longest sentence file, in characters; the longest of the editions has 5,000.
LONGEST_FILE = 200_000
#: How deep expressions and blocks go into each other, and loops among them.
DEEPEST, MOST_LOOPS = 40, 4
#: How often the loops of a disclosure turn, and how many characters it prints.
MOST_TURNS, MOST_CHARACTERS = 50_000, 2_000_000
#: How long what is handed to a phrase may be, in characters.
LONGEST_VALUE = 100_000
#: The filter of every loop, and the name under which a story keeps what is left to it.
EACH, ALLOWANCE = "each", "_allowance"


class TooMuchError(UndefinedError):
    """A sentence asks for more than any disclosure prints; the message says of what."""


class Allowance:
    """What is left to the sentences of one disclosure."""

    __slots__ = ("_characters", "_turns")

    def __init__(self) -> None:
        self._turns = MOST_TURNS
        self._characters = MOST_CHARACTERS

    def turn(self) -> None:
        """Take one turn of a loop. Raises ``TooMuchError``."""
        self._turns -= 1
        if self._turns < 0:
            raise TooMuchError(f"循环重复了 {MOST_TURNS} 次以上")

    def text(self, pieces: Iterable[str]) -> str:
        """Join the pieces of a block. Raises ``TooMuchError``."""
        taken = []
        for piece in pieces:
            self._characters -= len(piece)
            if self._characters < 0:
                raise TooMuchError(f"印了 {MOST_CHARACTERS} 个字以上")
            taken.append(piece)
        return "".join(taken)


@pass_context
def each(context: Context, items: Any) -> Iterator[Any]:
    """Yield the items of a list while there are turns left."""
    if isinstance(items, str) or not hasattr(type(items), "__iter__"):
        raise TooMuchError("逐项（for）要列的不是一份清单")
    allowance = context.get(ALLOWANCE) or Allowance()
    for item in items:
        allowance.turn()
        yield item


def handed(values: Iterable[object]) -> None:
    """Weigh what is handed to a phrase. Raises ``TooMuchError``."""
    if sum(len(value) for value in values if isinstance(value, str)) > LONGEST_VALUE:
        raise TooMuchError(f"一处说法里有 {LONGEST_VALUE} 个字以上")


def parsed(environment: Environment, text: str) -> nodes.Template:
    """Parse a file whose length and depth are bounded. Raises ``TemplateSyntaxError``."""
    if len(text) > LONGEST_FILE:
        raise TemplateSyntaxError("file too long", 1)
    try:
        tree = environment.parse(text)
    except RecursionError as error:
        raise TemplateSyntaxError("nested too deeply", 1) from error
    _see_to_depth(tree)
    return tree


def compiled(environment: Environment, tree: nodes.Template, name: str = "") -> CodeType:
    """Compile a file in which every loop passes its items through the filter that counts them."""
    for loop in list(tree.find_all(nodes.For)):
        counted = nodes.Filter(loop.iter, EACH, [], [], None, None, lineno=loop.lineno)
        loop.iter = counted.set_environment(environment)
    return environment.compile(tree, name or None, name or None)


def _see_to_depth(tree: nodes.Template) -> None:
    """Walk a tree without going down into it, so that no depth is too much for the walk itself."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    while waiting:
        node, depth, loops = waiting.pop()
        loops += isinstance(node, nodes.For)
        if depth > DEEPEST or loops > MOST_LOOPS:
            raise TemplateSyntaxError("nested too deeply", node.lineno or 1)
        waiting += ((child, depth + 1, loops) for child in node.iter_child_nodes())

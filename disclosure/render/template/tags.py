"""Tags as they are written in the template: found, told apart, and read as a name path.

Room: render. The grammar is small on purpose: a name path, ``for … in``, ``if`` with names,
``not``, ``and``, ``or`` and comparisons with a text. Everything else is a rule, and rules do not
stand in a form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2.sandbox import SandboxedEnvironment

_FOUND = re.compile(r"\{\{(?P<value>.*?)\}\}|\{%(?P<statement>.*?)%\}|\{#.*?#\}", re.DOTALL)
#: A brace, in every form that an input method gives it, with the one or the percent sign beside it.
_HALF = re.compile(r"[{｛﹛❴︷⦃]{1,2}[%#％]?|[%#％]?[}｝﹜❵︸⦄]{1,2}")
#: What would be printed as the rest of a tag, what would be read as one, and what no tag may hold.
BRACES = re.compile(r"[{}｛｝﹛﹜❴❵︷︸⦃⦄]")
OPENINGS = re.compile(r"\{[{%#]")
UNTAGLIKE = re.compile(r"[{}｛｝﹛﹜❴❵︷︸⦃⦄%％]")
_LOOP = re.compile(r"(?P<name>[^\s,]+)\s+in\s+(?P<source>\S.*)", re.DOTALL)

#: What Word or an input method puts in place of the plain character.
FOREIGN = re.compile("[“”‘’，．（）｛｝＿；：]")


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its span in the paragraph's text and what it says.

    ``word`` is empty for a value, else ``for``, ``if``, ``endfor`` …; ``scope`` is the part of the
    document that a statement stands for: ``tr`` a row, ``p`` a paragraph, empty the bare text.
    """

    start: int
    text: str
    word: str
    scope: str
    body: str

    @property
    def end(self) -> int:
        """The position behind the tag."""
        return self.start + len(self.text)


def tags(text: str) -> Iterator[Tag]:
    """Yield the complete tags of a text in order, leaving out comments."""
    for match in _FOUND.finditer(text):
        value, statement = match["value"], match["statement"]
        if value is not None:
            yield Tag(match.start(), match[0], "", "", value.strip())
        elif statement is not None:
            yield _statement(match.start(), match[0], statement)


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each comment of a text begins and ends."""
    for match in _FOUND.finditer(text):
        if match["value"] is None and match["statement"] is None:
            yield match.span()


def without_comments(text: str) -> str:
    """Return a text without its comments."""
    for start, end in reversed(list(comments(text))):
        text = text[:start] + text[end:]
    return text


def halves(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position and the text of every brace that belongs to no complete tag."""
    rest = _FOUND.sub(lambda match: "\0" * len(match[0]), text)
    for match in _HALF.finditer(rest):
        yield match.start(), match[0]


def loop(tag: Tag) -> tuple[str, str] | None:
    """Return the loop variable and the expression behind ``in``, or None where it is not so."""
    match = _LOOP.fullmatch(tag.body)
    return (match["name"], match["source"].strip()) if match else None


def parsed(environment: SandboxedEnvironment, expression: str) -> nodes.Node:
    """Return the syntax tree of an expression.

    Raises ``jinja2.TemplateSyntaxError`` where it is none.
    """
    output = next(environment.parse("{{ (" + expression + ") }}").iter_child_nodes())
    return next(output.iter_child_nodes())


def name_path(node: nodes.Node) -> tuple[str, ...] | None:
    """Return the names along a path such as ``数.收入.201``, or None where it is no plain path."""
    if isinstance(node, nodes.Name):
        return (node.name,)
    if isinstance(node, nodes.Getattr):
        before = name_path(node.node)
        return None if before is None else (*before, node.attr)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        before = name_path(node.node)
        return None if before is None else (*before, str(node.arg.value))
    return None


def _statement(start: int, text: str, inner: str) -> Tag:
    scope = next((each for each in ("tr", "tc", "p", "r") if inner.startswith(each + " ")), "")
    words = inner[len(scope) :].strip().split(None, 1)
    word, body = [*words, "", ""][:2]
    return Tag(start, text, word, scope, body.strip())

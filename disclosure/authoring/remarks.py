"""Room authoring: what is remarked on a key: the schema's description, no longer than is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.examples import example
from disclosure.authoring.line import EXAMPLE
from disclosure.diagnostics import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from disclosure.authoring.tree import Node
    from disclosure.validate import Schema

#: How long a remark may grow by sentences after its first, in columns.
_LONGEST = 100
#: What the marks of a skeleton say already.
_SAID = "可以不写"


def remark(node: Node, schema: Schema, scale: Decimal, *, with_example: bool) -> str:
    """Return the remark on a key, its example last."""
    parts = [*_kept(_sentences(node)), *_units(node), *_words(node, schema), *_others(node)]
    shown = example(node, scale) if with_example else ""
    return EXAMPLE.join(filter(None, ("。".join(parts), shown)))


def whole(node: Node) -> str:
    """Return everything that is said of a block, and where it is printed."""
    printed = node.key.described.printed
    where = f"印在{printed}。" if printed != "不印" else "不印在文档里。"
    return "".join(f"{each}。" for each in _sentences(node)) + where


def _sentences(node: Node) -> list[str]:
    sentences = [each for each in node.key.described.says.split("。") if each]
    return [each for each in sentences if each != _SAID]


def _kept(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the first sentence, and those after it for which there is room."""
    length = 0
    for at, sentence in enumerate(sentences):
        length += display_width(sentence) + 2
        if at and length > _LONGEST:
            return
        yield sentence


def _units(node: Node) -> Iterator[str]:
    """Yield what is counted; the unit of amounts is said at the top of the file."""
    unit = node.key.described.unit
    if unit and "元" not in unit:
        yield f"单位：{unit}"


def _others(node: Node) -> Iterator[str]:
    """Yield the keys of an entry in one line that its example does not show."""
    shown = node.key.described.example
    if node.is_entry:
        yield f"还可以写：{'、'.join(n.name for n in node.below if f'{n.name}: ' not in shown)}"


def _words(node: Node, schema: Schema) -> Iterator[str]:
    """Yield the words that may stand here, where the description does not name them all."""
    allowed: Any = schema.references.resolved(node.key.schema).get("enum", ())
    says = node.key.described.says
    if any(word not in says for word in allowed):
        yield f"只能写：{'、'.join(allowed)}"

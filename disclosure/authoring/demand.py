"""Room authoring: which keys a file must have, given what is known of the department.

The schema is asked: what it misses is added until it misses nothing. So a rule of the schema (行政
单位 make 机关运行经费 necessary) is told here by nobody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from disclosure.authoring.tree import tree_of
from disclosure.validate import ITEM, TO_FILL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from disclosure.authoring.answers import Answers
    from disclosure.authoring.beginning import Beginning, Path
    from disclosure.authoring.tree import Node
    from disclosure.validate import Schema


def demanded(schema: Schema, beginning: Beginning, answers: Answers) -> frozenset[Path]:
    """Return the paths of all keys that the file must have, with those above them."""
    tree = tree_of(schema)
    funds = [(*beginning.fund_block, fund) for fund in answers.funds]
    brought = [path for fund in answers.funds for path in beginning.brings.get(fund, ())]
    added = _with_above((*funds, *brought, *beginning.usual, *answers.words))
    while True:
        live = frozenset(_live(tree, added, ()))
        data = _data(tree, live, beginning, answers)
        missed = _with_above(_missed(schema, data, tree))
        if missed <= added:
            return live
        added |= missed


def _with_above(paths: Sequence[Path]) -> frozenset[Path]:
    return frozenset(path[:end] for path in paths for end in range(1, len(path) + 1))


def _live(nodes: Sequence[Node], added: frozenset[Path], at: Path) -> Iterator[Path]:
    for node in nodes:
        if node.key.is_required or node.path in added:
            yield node.path
            yield from _live(node.below, added, at)


def _data(
    nodes: Sequence[Node], live: frozenset[Path], beginning: Beginning, answers: Answers
) -> dict[str, Any]:
    """Return the file as the schema sees it: what is known, and 待填 for the rest."""
    found: dict[str, Any] = {}
    for node in nodes:
        if node.path not in live:
            continue
        inner = _data(node.below, live, beginning, answers)
        name = TO_FILL if node.is_chosen else node.name
        if node.path == beginning.units:
            found[name] = [_unit(each, beginning) for each in answers.units or ((),)]
        elif node.is_list:
            found[name] = [inner or TO_FILL]
        else:
            found[name] = inner if node.below and not node.is_chosen else TO_FILL
        if node.is_leaf and not node.is_chosen:
            found[name] = content(node.path, beginning, answers)
    return found


def content(path: Path, beginning: Beginning, answers: Answers) -> str:
    """Return what is known to stand at a path, or 待填."""
    if path == beginning.year:
        return str(answers.year)
    return answers.words.get(path) or beginning.known.get(path, TO_FILL)


def _unit(unit: tuple[str, ...], beginning: Beginning) -> dict[str, str]:
    known = dict(zip((each.title for each in beginning.unit), unit, strict=False))
    return {each.title: known.get(each.title) or TO_FILL for each in beginning.unit}


def _missed(schema: Schema, data: Any, tree: Sequence[Node]) -> list[Path]:
    found: list[Path] = []
    for refusal in schema.descent.refusals(data):
        at = tuple(ITEM if isinstance(step, int) else step for step in refusal.pointer)
        if refusal.is_missing:
            found.append((*at, refusal.key))
        if refusal.keyword == "minProperties":
            found.append(next(node.path for node in _at(tree, at)))
    return found


def _at(nodes: Sequence[Node], path: Path) -> Sequence[Node]:
    """Return the nodes below a path."""
    for end in range(1, len(path) + 1):
        if path[end - 1] != ITEM:
            nodes = next(node.below for node in nodes if node.path == path[:end])
    return nodes

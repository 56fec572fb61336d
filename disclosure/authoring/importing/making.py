"""Room authoring: the file that figures of workbooks make of another one, or begin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from disclosure.authoring.beginning import beginning_of
from disclosure.authoring.bracketing import with_brackets
from disclosure.authoring.captioning import captioned
from disclosure.authoring.importing.merging import merged
from disclosure.authoring.importing.target import Target
from disclosure.authoring.revision import applied
from disclosure.authoring.skeleton import file_text
from disclosure.authoring.splicing import spliced
from disclosure.authoring.tree import tree_of
from disclosure.load import load_text
from disclosure.validate import UNITS, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from disclosure.authoring.answers import Answers
    from disclosure.authoring.beginning import Path
    from disclosure.authoring.captioning import NamesByCode
    from disclosure.authoring.importing.agreement import ReadFigure
    from disclosure.authoring.importing.layouts import Layouts
    from disclosure.authoring.importing.target import Merged
    from disclosure.authoring.tree import Node
    from disclosure.diagnostics import Pointer
    from disclosure.load import Loaded
    from disclosure.terms import Kind
    from disclosure.validate import Schema


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file with figures of workbooks in it; without ``data`` its text could not be changed."""

    data: bytes
    merged: Merged


def imported(data: bytes, figures: Mapping[str, ReadFigure], target: Target) -> ImportedFile:
    """Return the file of a target with figures in it; all else stays as it was typed."""
    loaded = target.loaded
    found = merged(figures, target)
    changes = with_brackets(found.revisions, loaded)
    made = spliced(data, loaded, changes, {})
    after, _ = load_text(made, loaded.shown)
    sound = after is not None and after.data == applied(loaded.data, changes)
    return ImportedFile(made if sound else b"", found)


def target_of(
    loaded: Loaded,
    schema: Schema,
    amounts: Mapping[str, Decimal | None],
    layouts: Layouts,
    codes: Mapping[Pointer, str],
) -> Target:
    """Return a file as one into which figures are written; the rest as in ``Target``."""
    keys = {key.path: key for key in keys_of(schema)}
    offered = tuple(_paths(tree_of(schema)))
    return Target(loaded, keys, offered, amounts, layouts.computed, layouts.stated_only, codes)


def begun(
    schema: Schema, answers: Answers, kind: Kind, unit: str, figures: Mapping[str, ReadFigure]
) -> bytes:
    """Return the skeleton of a file for figures in a unit: the funds that there are, 待填."""
    beginning = beginning_of(schema)
    usual = beginning.unit_word
    known = {path: unit if text == usual else text for path, text in beginning.known.items()}
    scale = beginning.scale * UNITS[usual] / UNITS[unit]
    beginning = replace(beginning, known=known, unit_word=unit, scale=scale)
    block = ".".join(beginning.fund_block)
    funds = tuple(
        fund.title
        for fund in beginning.funds
        if any(p.startswith(f"{block}.{fund.title}.") and e.value for p, e in figures.items())
    )
    return file_text(schema, beginning, replace(answers, funds=funds), kind).encode("utf-8")


def named_codes(data: bytes, shown: str, schema: Schema, names: NamesByCode) -> bytes:
    """Return a new file with the names of subjects behind their codes."""
    loaded, problems = load_text(data, shown)
    return captioned(data, loaded, problems, schema, names).data if loaded else data


def _paths(nodes: Sequence[Node]) -> Iterator[Path]:
    for node in nodes:
        yield node.path
        yield from _paths(node.below)

"""Room load: the corridor from a path to plain data with positions, and all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.load import decode
from disclosure.load.characters import check_characters
from disclosure.load.conflicts import conflict
from disclosure.load.fault import Fault, Region
from disclosure.load.loaded import Loaded
from disclosure.load.source import Source
from disclosure.load.syntax import diagnose
from disclosure.load.tree import Tree
from disclosure.workspace import fingerprint, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: How often a text may be mended in memory and parsed again, and how many characters are parsed in
#: all those rounds: a syntax error is explained by the pure parser, which is twenty times slower.
MAX_ROUNDS, MAX_PARSED = 20, 1_000_000
#: How many problems of one file are listed.
MAX_LISTED = 100
_FIRST_THESE = "请先改正前面列出的问题，再检查一次。"
#: After these the structure is a guess, and an error of syntax may come from the guess.
_GUESSED = frozenset(("L110", "L111"))

LoadResult: TypeAlias = tuple[Loaded | None, tuple[Diagnostic, ...]]


def load(path: Path, *, shown: str) -> LoadResult:
    """Read one YAML file; ``shown`` is its path in messages.

    Returns the content, None where it cannot be understood, and every problem found.
    """
    data = read_file(path, shown, decode.MAX_BYTES)
    return (None, (data,)) if isinstance(data, Diagnostic) else load_text(data, shown)


def load_text(data: bytes, shown: str, *, pure: bool = False) -> LoadResult:
    """Read the bytes of one YAML file; ``pure`` keeps the C parser out."""
    text = decode.decode(data, shown)
    if isinstance(text, Diagnostic):
        return None, (text,)
    source = Source(text, shown)
    ledger = _Ledger(source)
    unmerged = conflict(source)
    if unmerged is not None:
        ledger.add((unmerged,))
        return None, ledger.listed()
    characters = tuple(check_characters(source))
    ledger.add(characters)
    source.apply(edit for fault in characters for edit in fault.edits)
    source.flatten_tabs()
    tree = _settle(source, ledger, pure=pure)
    ledger.add(_check_root(tree, source))
    sound = tree.is_whole and isinstance(tree.data, dict) and tree.data
    content = Loaded(source, tree.data, tree.outline, fingerprint(data)) if sound else None
    return content, ledger.listed()


class _Ledger:
    """The problems of one file, each code once at a place."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: dict[tuple[str, Place | None], Diagnostic] = {}

    def add(self, faults: Iterable[Fault]) -> None:
        """Enter faults, in positions of the text as it now is."""
        for fault in faults:
            diagnostic = self._source.diagnostic(fault)
            self._found.setdefault((diagnostic.code, diagnostic.place), diagnostic)

    def __contains__(self, codes: frozenset[str]) -> bool:
        return any(code in codes for code, _ in self._found)

    def listed(self) -> tuple[Diagnostic, ...]:
        """Return the problems in the order of the file, not more than anyone would read."""
        ordered = sorted(self._found.values(), key=lambda diagnostic: diagnostic.order)
        rest = len(ordered) - MAX_LISTED
        if rest <= 0:
            return tuple(ordered)
        message = f"这个文件问题太多，另有 {rest} 处没有列出"
        place = ordered[MAX_LISTED].place
        more = Diagnostic("L133", Severity.NOTE, message, place, _FIRST_THESE)
        return (*ordered[:MAX_LISTED], more)


def _settle(source: Source, ledger: _Ledger, *, pure: bool) -> Tree:
    """Parse, enter what was found, mend what can be mended in memory, and parse again."""
    rounds = max(2, min(MAX_ROUNDS, MAX_PARSED // max(1, len(source.text))))
    for _ in range(rounds):
        tree = Tree.read(source, pure=pure)
        faults = tuple(_findings(tree, source, is_guessed=_GUESSED in ledger))
        mendable = [fault for fault in faults if fault.edits]
        ledger.add(mendable or faults)
        if not source.apply(edit for fault in mendable for edit in fault.edits):
            ledger.add(faults)
            return tree
    ledger.add((_left_off(faults[-1].region),))
    return tree


def _left_off(region: Region) -> Fault:
    return Fault(
        "L133",
        "要改的地方太多，检查到这里为止，后面的还没有看",
        region,
        _FIRST_THESE,
        severity=Severity.NOTE,
    )


def _findings(tree: Tree, source: Source, *, is_guessed: bool) -> Iterator[Fault]:
    yield from tree.faults
    if tree.error is not None:
        found = diagnose(tree.error, tree.last_scalar, source)
        yield from (fault for fault in found if fault.edits or not is_guessed)


def _check_root(tree: Tree, source: Source) -> Iterator[Fault]:
    if not tree.is_whole or (isinstance(tree.data, dict) and tree.data):
        return
    if tree.data in (None, {}):
        hint = "请填写内容，或从上一年的文件、样例复制一份再改。"
        if not tree.faults:
            yield Fault("L105", "文件里没有内容（只有注释或空的括号）", Region(0, 0), hint)
        return
    first = next((n for n, line in enumerate(source.lines) if line.strip(" -")), 0)
    yield Fault(
        "L130",
        "文件最外层必须是一项一项的“键: 值”",
        Region(first, 0, len(source.lines[first])),
        "请从第一列写起，例如“年度: 2024”；前面不要加“-”或括号。",
    )

"""Room authoring: the names of subjects beside their codes, in a file that a person keeps.

Nothing but remarks behind lines is touched, and the blanks before them.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from disclosure.authoring.caption import BETWEEN, caption_of, renamed
from disclosure.authoring.columns import GAP, gaps
from disclosure.authoring.line import WIDTH
from disclosure.diagnostics import display_width, unseen
from disclosure.load import load_text
from disclosure.validate import coded_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from disclosure.authoring.caption import Caption
    from disclosure.diagnostics import Diagnostic, Pointer
    from disclosure.load import Loaded
    from disclosure.validate import CodedKey, Schema

#: Classification → code → name.
NamesByCode: TypeAlias = "Mapping[str, Mapping[str, str]]"
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_BLANK = " \t"
#: How often lines are left out behind which a remark would say something else.
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class CaptionedFile:
    """A file with the names beside its codes, and how many of them are new."""

    data: bytes
    count: int = 0


@dataclass(frozen=True, slots=True)
class _CodedLine:
    """A line of a file on which codes stand: the mapping that they are in, what it says."""

    number: int
    block: Pointer
    content: str
    was: Caption
    caption: Caption
    codes: int

    @property
    def is_new(self) -> bool:
        return self.was != self.caption


def captioned(
    data: bytes, loaded: Loaded, problems: Sequence[Diagnostic], schema: Schema, names: NamesByCode
) -> CaptionedFile:
    """Return a file with the names beside its codes; ``problems`` are those of loading it.

    A line is left alone where a remark behind it would not be one for whoever reads the file.
    """
    told = set(map(_told, problems))
    lines = tuple(_coded_lines(loaded, schema, names))
    for _ in range(_ROUNDS):
        found = _written(data, lines)
        after, more = load_text(found.data, loaded.shown)
        new = {place for place in map(_told, more) if place not in told}
        if after is not None and after.data == loaded.data and not new:
            return found
        lines = tuple(line for line in lines if line.number + 1 not in {at for _, at in new})
    return CaptionedFile(data)


def _told(problem: Diagnostic) -> tuple[str, int]:
    return problem.code, problem.place.line if problem.place else 0


def _coded_lines(loaded: Loaded, schema: Schema, names: NamesByCode) -> Iterator[_CodedLine]:
    """Yield the lines of which every code has a name, with the remark that they are to have."""
    ends = loaded.line_ends()
    keys = tuple(coded_keys(schema, loaded.data))
    own = {key.code: key.own_name for key in keys if _is_usable(key.own_name)}
    for number, on_line in _by_line(loaded, keys).items():
        end = ends[number]
        said = [_name(key, own, names) for key in on_line]
        if end is None or not all(said):
            continue
        known = set(own.values())
        known.update(*(names.get(key.classification, {}).values() for key in on_line))
        was = caption_of(end.remark, known)
        text = BETWEEN.join(said)
        if was.names or display_width(f"{end.content}{' ' * GAP}# {text}") <= WIDTH:
            caption = renamed(was, text, known)
            block = on_line[0].pointer[:-1]
            yield _CodedLine(number, block, end.content, was, caption, len(said))


def _by_line(loaded: Loaded, keys: Sequence[CodedKey]) -> dict[int, list[CodedKey]]:
    """Return the codes of each line, which counts from 0, in their order on it."""
    found: dict[int, list[CodedKey]] = {}
    places = [(loaded.key_place(key.pointer), key) for key in keys]
    for place, key in sorted(places, key=lambda pair: (pair[0].line, pair[0].column)):
        found.setdefault(place.line - 1, []).append(key)
    return found


def _name(key: CodedKey, own: Mapping[str, str], names: NamesByCode) -> str:
    """Return the name of a code; none where nothing has it, or the entry itself says it."""
    found = names.get(key.classification, {}).get(key.code, "")
    return found or ("" if key.own_name else own.get(key.code, ""))


def _is_usable(name: str) -> bool:
    return bool(name) and name == name.strip() and "\n" not in name and not any(unseen(name))


def _written(data: bytes, lines: Sequence[_CodedLine]) -> CaptionedFile:
    """Return a file with these remarks."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    parts = _LINE_END.split(data.removeprefix(mark).decode("utf-8"))
    for line, gap in _set(lines):
        parts[2 * line.number] = f"{line.content}{' ' * gap}{line.caption.text}"
    count = sum(line.codes for line in lines if line.is_new)
    return CaptionedFile(mark + "".join(parts).encode("utf-8"), count)


def _set(lines: Sequence[_CodedLine]) -> Iterator[tuple[_CodedLine, int]]:
    """Yield the lines with the blanks before their remarks, set block by block."""
    blocks: dict[Pointer, list[_CodedLine]] = {}
    for line in lines:
        blocks.setdefault(line.block, []).append(line)
    for block in blocks.values():
        widths = [display_width(line.content) for line in block]
        yield from zip(block, gaps(widths), strict=True)

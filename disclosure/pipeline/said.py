"""What files say of who is who, remembered by their content for the next start.

Only two blocks of a file are read, so that a hundred departments cost little; whether the rest of
it is sound does not matter here. It is kept what each content says: to read and compare a file is
quick, to understand it is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Diagnostic
from disclosure.workspace import fingerprint, kept, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from disclosure.workspace import FilingRef

#: A block at the top of a file: its key, and the lines below that are indented, empty or items.
_BLOCK = re.compile(r"^(?:名称|单位)[ \t]*:.*(?:\n(?:[ \t#-].*)?$)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a file says: its 规范简称, all its names, and the folders of the units that it lists."""

    name: str = ""
    names: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()


def said_in(root: Path, refs: Iterable[FilingRef]) -> dict[FilingRef, tuple[Said, str]]:
    """Return what each of the files says, nothing where it cannot be read, and its fingerprint."""
    contents = {ref: read_file(ref.path, ref.shown) for ref in refs}
    name = kept.name_of("said", ((str(root), b""),))
    known: dict[str, Said] = kept.read(name) or {}
    found: dict[FilingRef, tuple[Said, str]] = {}
    now: dict[str, Said] = {}
    for ref, data in contents.items():
        if isinstance(data, Diagnostic):
            found[ref] = Said(), ""
            continue
        mark = fingerprint(data)
        now[mark] = known.get(mark) or _said(data, ref.shown)
        found[ref] = now[mark], mark
    if now.keys() != known.keys():
        kept.write(name, now)
    return found


def _said(data: bytes | Diagnostic, shown: str) -> Said:
    facts = {} if isinstance(data, Diagnostic) else _named_blocks(data, shown)
    names = _texts(facts.get("名称"))
    units = facts.get("单位")
    listed = units if isinstance(units, list) else []
    folders = (_texts(unit).get("文件夹") for unit in listed)
    return Said(
        names.get("规范简称", ""),
        frozenset(names.values()),
        frozenset(folder for folder in folders if folder),
    )


def _texts(block: object) -> dict[str, str]:
    """Return the texts of what should be a mapping, but for what is still to be filled in."""
    from disclosure.validate import TO_FILL  # noqa: PLC0415 -- only for what is new

    if not isinstance(block, dict):
        return {}
    texts = {key: text for key, text in block.items() if isinstance(text, str)}
    return {key: text for key, text in texts.items() if text != TO_FILL}


def _named_blocks(data: bytes, shown: str) -> dict[str, Any]:
    """Return 名称 and 单位 as far as they can be read; nothing of them has been validated."""
    from disclosure.load import load_text  # noqa: PLC0415 -- only for what is new

    text = data.decode("utf-8-sig", errors="replace")
    blocks = "\n".join(_BLOCK.findall(text.replace("\r\n", "\n")))
    loaded, _ = load_text(f"{blocks}\n".encode(), shown)
    return loaded.data if loaded is not None else {}

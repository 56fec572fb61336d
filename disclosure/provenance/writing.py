"""Room provenance: the file as text, the same bytes for the same content.

Each figure has a line of its own, and all are sorted, so that what changes in git is what changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from disclosure.provenance.layout import (
    ABOUT,
    BOOKS,
    CELLS,
    HEAD,
    KEYED,
    VERSION,
    VERSION_KEY,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from disclosure.provenance.sources import Imported, Keyed, Sources


def sources_text(sources: Sources) -> bytes:
    """Return the bytes of the file: UTF-8, line feeds, a newline at the end."""
    blocks = (
        (BOOKS, dict(sources.workbooks)),
        (CELLS, {path: _cell(each) for path, each in sources.imported.items()}),
        (KEYED, {path: _keyed(each) for path, each in sources.keyed.items()}),
    )
    parts = [f"  {_json(VERSION_KEY)}: {VERSION}", f"  {_json(HEAD)}: {_json(ABOUT)}"]
    parts += ["\n".join(_block(name, content)) for name, content in blocks]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8")


def _block(name: str, content: Mapping[str, object]) -> Iterator[str]:
    if not content:
        yield f"  {_json(name)}: {{}}"
        return
    yield f"  {_json(name)}: {{"
    lines = [f"    {_json(key)}: {_json(content[key])}" for key in sorted(content)]
    yield ",\n".join(lines)
    yield "  }"


def _cell(each: Imported) -> dict[str, str]:
    return {
        "工作簿": each.workbook,
        "工作表": each.sheet,
        "单元格": each.cell,
        "值": f"{each.value:f}",
        "单位": each.unit,
    }


def _keyed(each: Keyed) -> dict[str, str]:
    return {"值": f"{each.value:f}", "单位": each.unit, "谁": each.by, "日期": each.on}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

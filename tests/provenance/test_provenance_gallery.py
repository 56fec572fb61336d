"""Every code of this room has a specimen: the file, and the exact message."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from disclosure.diagnostics import printed
from disclosure.provenance import PAGES, read_sources

GALLERY = Path(__file__).resolve().parents[1] / "errors"
SPECIMENS = [GALLERY / f"{page.code}.yaml" for page in PAGES]
NAME = "2024-final.sources.json"


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_the_specimen_prints_exactly_this(path, request):
    text = path.read_text(encoding="utf-8")
    specimen = YAML(typ="safe", pure=True).load(text)
    lines = printed(read_sources(specimen["输入"].encode(), NAME)).split("\n")
    if request.config.getoption("--update-golden"):
        quoted = "".join("  - '" + line.replace("'", "''") + "'\n" for line in lines)
        head = text.partition("期望:")[0]
        path.write_text(f"{head}期望:\n{quoted}", encoding="utf-8", newline="\n")
    assert lines == specimen["期望"]

"""Whether a document is one page on paper, with some room for fonts that wrap a line more."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FREE = 0.04  # of the page's height
MILLIMETRE = 72 / 25.4
HEIGHT, BOTTOM_MARGIN = 297 * MILLIMETRE, 12 * MILLIMETRE


def assert_one_page(document: bytes, folder: Path) -> None:
    """Print a document; it must end above the foot of its first page."""
    (end,) = _ends(document, folder)
    assert end <= HEIGHT - BOTTOM_MARGIN - FREE * HEIGHT


def _ends(document: bytes, folder: Path) -> list[float]:
    """Return where the lowest line above the footer ends, page by page, in points."""
    path = folder / "printed.docx"
    path.write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True)
    told = subprocess.run(
        ["pdftotext", "-bbox-layout", str(path.with_suffix(".pdf")), "-"],
        check=True, capture_output=True, encoding="utf-8",
    ).stdout  # fmt: skip
    pages = told.split("<page ")[1:]
    ends = [[float(y) for y in re.findall(r'<line [^>]*yMax="([0-9.]+)"', each)] for each in pages]
    return [max(y for y in each if y < HEIGHT - BOTTOM_MARGIN) for each in ends]

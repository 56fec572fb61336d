"""What ``--format`` can ask for beside the .docx itself.

The table is read for every help text, so that what a format needs is imported only when used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic


def _nothing_more(_: Path, __: str) -> tuple[Diagnostic, ...]:
    return ()


def _pdf(document: Path, shown: str) -> tuple[Diagnostic, ...]:
    from disclosure.render.pdf import to_pdf  # noqa: PLC0415

    return to_pdf(document, shown)


#: Name of a format → what is done with a written document (its path, and the path as shown).
FORMATS: Mapping[str, Callable[[Path, str], tuple[Diagnostic, ...]]] = {
    "docx": _nothing_more,
    "pdf": _pdf,
}

"""What ``--format`` can ask for: the files that are made of what one disclosure tells.

The table is read for every help text, so that what a format needs is imported only when used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.diagnostics import Diagnostic
    from disclosure.pipeline.corridor import Told


@dataclass(frozen=True, slots=True)
class File:
    """A file to be published: what its name ends in, and its content."""

    suffix: str
    content: bytes


class Format(Protocol):
    """Makes the files of one disclosure, the one that matters most first.

    ``passports`` says whether figures carry hidden marks, where the format has any. What could not
    be made is missing from the files and told.
    """

    def __call__(
        self, told: Told, *, passports: bool
    ) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
        """Return the files and what went wrong with them."""
        ...


def _docx(told: Told, *, passports: bool) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    from disclosure.pipeline.corridor import pour  # noqa: PLC0415

    document, problems = pour(told, passports=passports)
    return (() if document is None else (File(".docx", document),)), problems


def _pdf(told: Told, *, passports: bool) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """The Word file and, made of it, the PDF."""
    from disclosure.render.pdf import to_pdf  # noqa: PLC0415

    files, problems = _docx(told, passports=passports)
    for document in files:
        pdf, more = to_pdf(document.content, f"{told.name}{document.suffix}")
        problems += more
        files += () if pdf is None else (File(".pdf", pdf),)
    return files, problems


#: Name of a format → how its files are made.
FORMATS: Mapping[str, Format] = {"docx": _docx, "pdf": _pdf}

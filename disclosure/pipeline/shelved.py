"""What goes from the process that made a disclosure to the one that keeps the books: no bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from disclosure.terms import KINDS

if TYPE_CHECKING:
    from disclosure.diagnostics import Diagnostic, Obligation
    from disclosure.pipeline.inputs import Inputs
    from disclosure.workspace import FilingRef


#: The file that says what a folder holds.
MANIFEST = "manifest.json"
#: A disclosure of a year: its department's folder and its kind.
EntryKey: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Published:
    """A file of a disclosure: its name in the folder, its hash, and whether it is out of date."""

    name: str
    sha256: str
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Shelved:
    """What came of one disclosure: what was found, and the files that stand on the shelf.

    The files are called ``name`` with their suffixes; ``unprinted`` says what is wrong with those
    that could not be made. ``facts`` and ``edition`` are the hashes of what they are made of;
    ``inputs`` is None where the same may not be said again without looking. ``said`` is what was
    to be said of writing, ``is_new`` whether anything was written; ``is_recalled`` says that it
    was not made, since all is as it was.
    """

    ref: FilingRef
    department: str
    diagnostics: tuple[Diagnostic, ...]
    obligations: tuple[Obligation, ...]
    name: str = ""
    files: tuple[Published, ...] = ()
    unprinted: tuple[Diagnostic, ...] = ()
    facts: str = ""
    edition: str = ""
    inputs: Inputs | None = None
    said: tuple[Diagnostic, ...] = ()
    is_new: bool = False
    is_recalled: bool = False

    @property
    def kind(self) -> str:
        """决算 or 预算."""
        return KINDS[self.ref.kind].printed

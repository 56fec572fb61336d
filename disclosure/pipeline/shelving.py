"""One disclosure made and put on its shelf: what a worker does, so that no bytes travel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from disclosure.diagnostics import Severity, worst
from disclosure.pipeline.making import printed
from disclosure.pipeline.shelf import Shelf
from disclosure.pipeline.shelved import Published, Shelved

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.pipeline.making import Making, Printed
    from disclosure.workspace import FilingRef


@dataclass(frozen=True, slots=True)
class Shelving:
    """How to make, and whether files are written anew that are up to date."""

    making: Making
    force: bool = False

    def __call__(self, ref: FilingRef) -> Shelved:
        """Make one disclosure and write its files."""
        return self.put(printed(ref, self.making))

    def put(self, made: Printed | Shelved) -> Shelved:
        """Write the files of what was made elsewhere; there are none of what was given up."""
        if isinstance(made, Shelved):
            return made
        return shelved(made, self.making.root, force=self.force)


@dataclass(frozen=True, slots=True)
class Printing:
    """How to make where nothing may be written: what is made is handed back."""

    making: Making

    def __call__(self, ref: FilingRef) -> Printed | Shelved:
        """Make one disclosure and the bytes of its files."""
        return printed(ref, self.making)


def shelved(made: Printed, root: Path, *, force: bool) -> Shelved:
    """Write the files of one disclosure, up to the first that cannot be: others are made of it."""
    files: list[Published] = []
    problems: list[Diagnostic] = []
    is_new = False
    for file in made.files:
        name = made.name + file.suffix
        put = _shelf(root, made.ref.year).put(name, file.content, made.ref.shown, force=force)
        problems += put.problems
        if put.failed:
            break
        files.append(Published(name, put.sha256))
        is_new |= put.is_new
    return Shelved(
        made.ref,
        made.department,
        made.diagnostics,
        made.obligations,
        made.name,
        tuple(files),
        made.unprinted,
        made.facts,
        made.edition,
        None if worst(problems) is Severity.ERROR else made.inputs,
        tuple(problems),
        is_new,
    )


@cache
def _shelf(root: Path, year: int) -> Shelf:
    """Return the folder of a year, on which all workers put what they make."""
    shown = f"output/{year}"
    return Shelf(root / shown, shown, alone=False)

"""Making a document in memory to compare with: of the facts of today, or of those of a revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.pipeline.corridor import pour, tell, understand_opened
from disclosure.pipeline.house import House, house_at
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.opening import edition_on, opened

if TYPE_CHECKING:
    from pathlib import Path

    from disclosure.diagnostics import Diagnostics
    from disclosure.pipeline.corridor import Understood
    from disclosure.workspace import Commit, FilingRef


@dataclass(frozen=True, slots=True)
class Remade:
    """A document in memory and what it is made of; both None where the facts do not give one."""

    understood: Understood | None = None
    document: bytes | None = None
    problems: Diagnostics = ()


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes documents of a project, drafts where the file to compare with is one."""

    root: Path
    is_draft: bool = False

    def made(
        self, ref: FilingRef, text: bytes | None = None, commit: Commit | None = None
    ) -> Remade:
        """Make a disclosure of today, or of the text that it had in a commit.

        The form is that of today: what a form was is not read from git.
        """
        here = house_at(self.root)
        house = House(self.root, commit) if commit else here
        grounds, problems = opened(ref, house, supplies(suppliers_of(ref, house), house), text)
        if grounds is None:
            return Remade(problems=problems)
        slug, more = edition_on(ref, grounds.loaded, here)
        prepared, others = here.prepared(slug) if slug else (None, ())
        if prepared is None:
            return Remade(problems=(*problems, *more, *others))
        understood, problems = understand_opened(ref, house, grounds, problems, prepared)
        if understood is None:
            return Remade(problems=problems)
        told, _ = tell(understood, draft=self.is_draft)
        document, unprinted = pour(told, passports=True)
        return Remade(understood, document, unprinted)

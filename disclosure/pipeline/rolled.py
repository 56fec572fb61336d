"""What became of the files that ``roll`` was asked for, and how it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.diagnostics import Diagnostics, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.authoring import RolledFile

_NEXT = "下一步：用 VS Code 或记事本打开，从上往下填；还有哪几处没有填、没有核对，随时可以查："


@dataclass(frozen=True, slots=True)
class Rolled:
    """What became of one file: the new one as shown, what is in it, and what is to be said.

    Without ``made`` nothing was written; ``is_there`` says that the new file was there before.
    """

    shown: str
    source: str
    made: RolledFile | None = None
    problems: Diagnostics = ()
    is_there: bool = False

    def lines(self) -> Iterator[str]:
        """Yield what was written, and how much is left to do."""
        if self.is_there:
            yield f"已有，没有动：{self.shown}"
        if self.made:
            made = self.made
            yield f"已新建 {self.shown}（从 {self.source}）"
            yield f"    待填 {made.gaps} 处，其中清空的原因 {made.reasons} 条"
            yield f"    取自上年文件的数 {made.taken} 个，带“【待核】”要核对的文字 {made.marks} 处"


@dataclass(frozen=True, slots=True)
class RolledFiles:
    """What became of a selection, and what is wrong with it as a whole."""

    year: int
    files: tuple[Rolled, ...]
    general: Diagnostics = ()

    @property
    def problems(self) -> Diagnostics:
        """Everything that is to be said."""
        own = (each for file in self.files for each in file.problems)
        # That the form is an older one is true of all.
        return tuple(dict.fromkeys((*self.general, *own)))

    @property
    def exit_code(self) -> int:
        """0 where all that was asked for is there, else 1."""
        return int(any(each.severity is Severity.ERROR for each in self.problems))

    def lines(self) -> Iterator[str]:
        """Yield the lines of each file, and how to go on."""
        for file in self.files:
            yield from file.lines()
        made = [file for file in self.files if file.made]
        if made:
            folder = made[0].shown.split("/")[1] if len(made) == 1 else ""
            yield _NEXT
            yield f"    python build.py check {self.year} {folder}".rstrip()

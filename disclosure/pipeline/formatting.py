"""``format``: the names of subjects beside their codes, in the files of a selection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from disclosure.authoring import captioned
from disclosure.diagnostics import Diagnostic, Diagnostics, Severity
from disclosure.edition import DamagedCatalogError, classifications, editions
from disclosure.load import load_text
from disclosure.pipeline.build import selected
from disclosure.pipeline.house import house_at
from disclosure.pipeline.kinds import BUNDLES
from disclosure.pipeline.opening import edition_on, no_schema
from disclosure.workspace import read_file, revise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load import Loaded
    from disclosure.pipeline.house import House
    from disclosure.pipeline.options import FormatOptions
    from disclosure.validate import Schema
    from disclosure.workspace import FilingRef

#: Classification → code → name.
_Known: TypeAlias = "dict[str, dict[str, str]]"


@dataclass(frozen=True, slots=True)
class FormattedFile:
    """What became of a file: whether it is not as it was, how many names are new, what is wrong.

    With problems nothing was written.
    """

    shown: str
    is_changed: bool = False
    count: int = 0
    problems: Diagnostics = ()


@dataclass(frozen=True, slots=True)
class FormattedFiles:
    """What became of a selection, and what is wrong with it as a whole."""

    files: tuple[FormattedFile, ...]
    general: Diagnostics = ()

    @property
    def problems(self) -> Diagnostics:
        """Everything that is wrong."""
        return (*self.general, *(each for file in self.files for each in file.problems))

    @property
    def unwritten(self) -> Diagnostics:
        """Why files that should have been written are as they were."""
        return tuple(each for file in self.files if file.is_changed for each in file.problems)

    @property
    def changed(self) -> tuple[FormattedFile, ...]:
        """The files that are written, or would be."""
        return tuple(file for file in self.files if file.is_changed and not file.problems)

    def lines(self, *, only_looks: bool, where: str = "上") -> Iterator[str]:
        """Yield a line for each file that is not as it was, and the counts.

        ``where`` is whether problems are told above or below (上、下).
        """
        did, does = ("要写", "要写") if only_looks else ("已写好", "写好")
        for file in self.changed:
            yield f"{did}：{file.shown}（{_counted(file.count)}）"
        names = sum(file.count for file in self.changed)
        failed = sum(bool(file.problems) for file in self.files)
        same = len(self.files) - len(self.changed) - failed
        parts = [f"{does} {len(self.changed)} 个文件、{names} 个科目名称", f"{same} 个没有变化"]
        parts += [f"{failed} 个没有处理，原因见{where}"] if failed else []
        yield f"{'，'.join(parts)}。"

    def exit_code(self, *, only_looks: bool) -> int:
        """Return 0 where all is as it should be, else 1."""
        wrong = any(problem.severity is Severity.ERROR for problem in self.problems)
        return int(wrong or (only_looks and bool(self.changed)))


def format_files(options: FormatOptions) -> FormattedFiles:
    """Write the names of subjects beside the codes of a selection, file by file."""
    refs, general = selected(options.selection)
    house = house_at(options.selection.root)
    files = (_formatted(ref, house, only_looks=options.only_looks) for ref in refs)
    return FormattedFiles(tuple(files), general)


def _formatted(ref: FilingRef, house: House, *, only_looks: bool) -> FormattedFile:
    data = read_file(ref.path, ref.shown)
    if isinstance(data, Diagnostic):
        return FormattedFile(ref.shown, problems=(data,))
    loaded, problems = load_text(data, ref.shown)
    if loaded is None or _errors(problems):
        return FormattedFile(ref.shown, problems=problems)
    schema, known, more = _grounds(ref, loaded, house)
    if schema is None or known is None:
        return FormattedFile(ref.shown, problems=more)
    found = captioned(data, loaded, problems, schema, known)
    is_changed = found.data != data
    problem = None
    if is_changed and not only_looks:
        problem = revise(ref.path, data, found.data, ref.shown)
    return FormattedFile(ref.shown, is_changed, found.count, (problem,) if problem else ())


def _grounds(
    ref: FilingRef, loaded: Loaded, house: House
) -> tuple[Schema | None, _Known | None, Diagnostics]:
    """Return the schema of a file and the names of its edition's classifications, or why not."""
    if ref.kind not in BUNDLES:
        return None, None, (no_schema(ref.kind, ref.shown),)
    schema, problems = house.described(ref.kind)
    slug, more = edition_on(ref, loaded, house)
    problems += more
    if slug is None:
        return None, None, problems
    try:
        found = classifications(editions(house.templates)[slug][1])
    except DamagedCatalogError as error:
        return None, None, (*problems, error.problem)
    names = {
        name: {code: subject.name for code, subject in subjects.items()}
        for name, subjects in found.items()
    }
    return schema, names, problems


def _errors(problems: Diagnostics) -> Diagnostics:
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def _counted(count: int) -> str:
    return f"{count} 个科目名称" if count else "只对齐"

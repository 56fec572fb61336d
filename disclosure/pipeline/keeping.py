"""``template``: for the form keeper. Lint with names, the text shadow, previews, a list of names.

Names and previews come from the edition's own samples, told and poured as any department is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition import editions, read_edition
from disclosure.pipeline.corridor import pour
from disclosure.pipeline.house import House, read_form
from disclosure.pipeline.ingredients import SHEET, SHEET_SHADOW
from disclosure.pipeline.lost import given_up
from disclosure.pipeline.samples import files, names_tree, samples, unknown_figures
from disclosure.pipeline.shelf import Shelf
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.render import prepare
from disclosure.render.package.sound import faults
from disclosure.render.template.names import listed
from disclosure.render.template.shadow import shadow
from disclosure.reporters import unseen
from disclosure.reporters.sheet import sheet_names
from disclosure.workspace import read_file, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from disclosure.edition import Edition
    from disclosure.pipeline.samples import Sample
    from disclosure.pipeline.workers import Loss
    from disclosure.render import Form
    from disclosure.reporters import Progress

PREVIEW = "output/preview"
_SAVE_AGAIN = "用 Word 打开，另存为一个新的 .docx；还有这一条的，请维护人员看一看。"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done for the keeper: lines to read, and what is wrong with how many editions."""

    editions: tuple[str, ...]
    known: bool = True
    lines: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    looked_at: int = 0


#: Lines to read, and what is wrong.
_Cared: TypeAlias = "tuple[tuple[str, ...], tuple[Diagnostic, ...]]"


def keep(root: Path, slug: str | None, progress: Progress = unseen) -> Kept:
    """Look after one edition, or all of them; one that is never done keeps no other waiting."""
    found = tuple(editions(root / "templates"))
    if slug is not None and slug not in found:
        return Kept(found, known=False)
    chosen = (slug,) if slug else found
    cared: list[_Cared] = []
    with (
        shared(chosen, partial(_cared, root), _given_up, 1, LONGEST_SECONDS) as products,
        progress(len(chosen), "正在检查模板") as advance,
    ):
        for each in products:
            cared.append(each)
            advance()
    lines = tuple(line for told, _ in cared for line in told)
    problems = dict.fromkeys(problem for _, wrong in cared for problem in wrong)
    return Kept(found, lines=lines, problems=tuple(problems), looked_at=len(chosen))


def _cared(root: Path, slug: str) -> _Cared:
    care = _Care(House(root), slug)
    return tuple(care.lines()), tuple(care.problems)


def _given_up(slug: str, loss: Loss) -> _Cared:
    shown = f"templates/{slug}"
    return (f"{shown}：没有做完",), (given_up(f"{shown}/document.docx", loss),)


class _Care:
    """Looking after one edition; ``problems`` fills while the lines are made."""

    def __init__(self, house: House, slug: str) -> None:
        self._house = house
        self._slug = slug
        self._folder, self._shown = house.templates / slug, f"templates/{slug}"
        self._preview = Shelf(house.root / PREVIEW, PREVIEW)
        self.problems: list[Diagnostic] = []
        self._poured: set[Diagnostic] = set()

    def lines(self) -> Iterator[str]:
        """Do everything, and yield a line for each thing done."""
        edition, problems = read_edition(self._house.templates, self._slug, self._house.schemas)
        self.problems += problems
        found, form = self._told(edition) if edition else ((), self._bare())
        if form is None:
            yield f"{self._shown}：模板有错，没有试印"
            return
        self.problems += form.unprinted
        yield from self._shadow("document.docx", "document.txt")
        sheet, problems = prepare(self._read(SHEET), f"{self._shown}/{SHEET}", sheet_names())
        self.problems += problems
        if sheet is not None:
            self.problems += sheet.unprinted
            yield from self._shadow(SHEET, SHEET_SHADOW)
        for sample in found:
            yield from self._printed(sample)
        if found:
            text = "\n".join((*listed(names_tree(found)), ""))
            yield from self._put(f"{self._slug}-名称.txt", text.encode("utf-8"))

    def _told(self, edition: Edition) -> tuple[Sequence[Sample], Form | None]:
        """Tell the samples, and hold the tags of the form against the names that they know.

        Returns no samples where one cannot be told: names would be missing. The form is None where
        it has errors.
        """
        form, problems = self._house.form(edition)
        self.problems += problems
        worded, problems = self._house.worded(edition, form)
        self.problems += problems
        found, problems = samples(self._house, worded) if worded else ((), ())
        self.problems += problems
        if worded is None or len(found) < len(files(self._folder)):
            return (), form
        self.problems += unknown_figures(found, worded)
        form, problems = self._house.form(edition, names_tree(found))
        self.problems += problems
        return found, form

    def _bare(self) -> Form | None:
        """Read the form of an edition that cannot be read itself."""
        form, problems = prepare(self._read("document.docx"), f"{self._shown}/document.docx")
        self.problems += problems
        return form

    def _printed(self, sample: Sample) -> Iterator[str]:
        document, problems = pour(sample.told, passports=True)
        self.problems += (
            replace(problem, message=f"用 {sample.file} 试印：{problem.message}")
            for problem in problems
            if problem not in self._poured
        )
        self._poured |= set(problems)
        if document is not None:
            yield from self._put(f"{self._slug}{sample.mark}.docx", document)

    def _put(self, name: str, data: bytes) -> Iterator[str]:
        put = self._preview.put(name, data, self._shown)
        self.problems += put.problems
        if not put.failed:
            yield _line(f"{PREVIEW}/{name}", is_new=put.is_new)

    def _shadow(self, template: str, name: str) -> Iterator[str]:
        """Write the text shadow of a form where it has changed, and say what is wrong with it."""
        for fault in faults(self._read(template)):
            place = Place(f"{self._shown}/{template}")
            message = f"模板本身不完整：{fault}"
            self.problems.append(Diagnostic("E306", Severity.WARNING, message, place, _SAVE_AGAIN))
        path, shown = self._folder / name, f"{self._shown}/{name}"
        data = shadow(self._read(template)).encode("utf-8")
        if read_file(path, shown) == data:
            yield _line(shown, is_new=False)
            return
        problem = write_atomically(path, data, shown)
        if problem is None:
            yield _line(shown, is_new=True)
        else:
            self.problems.append(problem)

    def _read(self, name: str) -> bytes:
        """Return the bytes of a form, none where there are none; why is told once."""
        data = read_form(self._folder / name, f"{self._shown}/{name}")
        if not isinstance(data, Diagnostic):
            return data
        self.problems += () if data in self.problems else (data,)
        return b""


def _line(shown: str, *, is_new: bool) -> str:
    return f"{'已写好' if is_new else '没有变化'}：{shown}"

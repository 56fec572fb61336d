"""``roll``: next year's files from this year's, never in the place of another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.authoring import Estate, Heir, RolledFile, rolled
from disclosure.diagnostics import Diagnostic, Diagnostics, Place, Severity
from disclosure.edition import choose
from disclosure.load import load_text
from disclosure.pipeline.corridor import case_of, judge, understand
from disclosure.pipeline.directory import folders_of
from disclosure.pipeline.house import house_at
from disclosure.pipeline.lost_codes import lost_codes
from disclosure.pipeline.neighbours import among_neighbours, beside, suppliers_of, supplies
from disclosure.pipeline.rolled import Rolled, RolledFiles
from disclosure.validate import validate
from disclosure.workspace import Workspace, read_file, taken, write_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from disclosure.pipeline.corridor import Understood
    from disclosure.pipeline.house import House
    from disclosure.pipeline.neighbours import Sought
    from disclosure.pipeline.options import Selection
    from disclosure.validate import Schema
    from disclosure.workspace import FilingRef

#: All that a new file may still lack.
_OPEN = frozenset({"S230", "S231"})
#: With nothing to roll the workspace says that it found nothing; here more can be said.
_NOTHING = "L183"
_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


def roll(selection: Selection) -> RolledFiles:
    """Make the files of a year from those of the year before; the year is the new one.

    A file that is there already stays as it is: it is told where its department was asked for.
    """
    year, last = selection.year or 0, (selection.year or 0) - 1
    asked = (*selection.departments, *(file.split("/")[1] for file in selection.files))
    folders, unknown = folders_of(selection.root, asked, last, selection.kind)
    if unknown and not folders:
        return RolledFiles(year, (), unknown)
    workspace = Workspace(selection.root)
    refs, problems = workspace.filings(last, folders, selection.kind)
    every = workspace.filings(None, folders, selection.kind)[0]
    general = [*unknown, *(each for each in problems if each.code != _NOTHING or not every)]
    general += _lacking(every, year, folders)
    house = house_at(selection.root)
    files = tuple(_rolled(ref, year, house, is_asked=bool(asked)) for ref in refs)
    return RolledFiles(year, files, tuple(general))


def _lacking(every: Sequence[FilingRef], year: int, folders: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield which departments have no file of the year before, or that none has, and what to do."""
    there = {ref.slug for ref in every if ref.year == year - 1}
    for slug in folders or (() if there else ("",)):
        years = sorted({ref.year for ref in every if slug in ("", ref.slug)})
        if years and slug not in there:
            whose = f"“{slug}”" if slug else ""
            message = f"{whose}没有 {year - 1} 年的数据文件，生成不了 {year} 年的"
            yield Diagnostic("R351", _ERROR, message, None, _way_on(year, years))


def _way_on(year: int, years: Sequence[int]) -> str:
    before = [each for each in years if each < year - 1]
    if year in years:
        return f"{year} 年的文件已经有了，接着填它。"
    if before:
        return (
            f"最近的是 {before[-1]} 年的，一年一年地来：先运行 python build.py roll "
            f"{before[-1] + 1}，填好了再做下一年；中间的年度不公开的，用 new 新建 {year} 年的。"
        )
    return f"第一次填报的，用 python build.py new 部门 --year {year} 新建。"


def _rolled(ref: FilingRef, year: int, house: House, *, is_asked: bool) -> Rolled:
    """Make the file that follows another one."""
    target = beside(ref, ref.slug, year)
    there = taken(target.path, target.shown)
    if there is not None:
        hint = f"接着填原来的文件；要从 {ref.year} 年的重新生成，先把它改名或移走。"
        told = (replace(there, hint=hint),) if is_asked else ()
        return Rolled(target.shown, ref.shown, problems=told, is_there=not is_asked)
    data = read_file(ref.path, ref.shown)
    if isinstance(data, Diagnostic):
        return Rolled(target.shown, ref.shown, problems=(data,))
    suppliers = suppliers_of(ref, house)
    given = supplies(suppliers, house)
    understood, problems = understand(ref, house, beside=given, text=data)
    schema = house.schema(ref.kind)
    if understood is None or schema is None:
        return Rolled(target.shown, ref.shown, problems=(*problems, _broken(ref, year)))
    edition, problems = choose(house.templates, ref.kind, year, None)
    if edition is None:
        return Rolled(target.shown, ref.shown, problems=problems)
    made = _made(data, ref, understood, schema, Heir(year, edition))
    doubts = _doubtful(understood, ref, house, suppliers)
    return _written(made, ref, target, schema, (*doubts, *problems))


def _made(
    data: bytes, ref: FilingRef, understood: Understood, schema: Schema, heir: Heir
) -> RolledFile:
    loaded, _ = load_text(data, ref.shown)
    amounts = {path: figure.value for path, figure in understood.computed.figures.items()}
    estate = Estate(understood.loaded.data, amounts, understood.accounts.unit, heir)
    return rolled(data, loaded, schema, estate) if loaded else RolledFile()


def _written(
    made: RolledFile, ref: FilingRef, target: FilingRef, schema: Schema, problems: Diagnostics
) -> Rolled:
    """Write a new file, if it is sound but for what is left to do, and say what to look at."""
    loaded, wrong = load_text(made.data, target.shown)
    if loaded is not None:
        # What other files will supply need not be there.
        wrong += validate(loaded, schema, None)
    errors = [each for each in wrong if each.severity is _ERROR and each.code not in _OPEN]
    if loaded is None or errors:
        return Rolled(target.shown, ref.shown, problems=(*problems, _unwritable(ref)))
    problem = write_new(target.path, made.data, target.shown)
    if problem is not None:
        return Rolled(target.shown, ref.shown, problems=(*problems, problem))
    named = (_named_after(ref.year, loaded.key_place(at)) for at in made.year_keys)
    lost = lost_codes(loaded, schema, (ref.year, target.year))
    return Rolled(target.shown, ref.shown, made, (*problems, *lost, *named))


def _doubtful(
    understood: Understood, ref: FilingRef, house: House, suppliers: Iterable[Sought]
) -> Iterator[Diagnostic]:
    """Yield that figures are taken from a file which has errors."""
    case, _ = among_neighbours(case_of(understood, ref), ref, house, suppliers)
    report = judge(case, understood)
    errors = sum(each.severity is _ERROR for each in report.diagnostics)
    if errors:
        message = f"上年的文件还有 {errors} 个错误，取自它的上年数、年初数可能不对"
        hint = "运行 python build.py check 看是哪些；改好以后，先删去新文件，再运行一次。"
        yield Diagnostic("R353", _WARNING, message, Place(ref.shown), hint)


def _broken(ref: FilingRef, year: int) -> Diagnostic:
    message = f"上年的文件有错误，没有生成 {year} 年的文件"
    hint = "先照这个文件的提示改好它（没有填完的填完），再运行一次。"
    return Diagnostic("R352", _ERROR, message, Place(ref.shown), hint)


def _unwritable(ref: FilingRef) -> Diagnostic:
    message = "上年的文件写法太特别，没有把握改对，没有生成"
    hint = "复制一份，改成下一年的文件名，照检查的提示改；也可以把这个文件发给维护人员。"
    return Diagnostic("R354", _ERROR, message, Place(ref.shown), hint)


def _named_after(year: int, place: Place) -> Diagnostic:
    message = f"名称里有“{year}”，程序不改名称"
    return Diagnostic(
        "R356",
        _WARNING,
        message,
        place,
        "是上年的，换成本年的名称，引用它的地方一起换；还对的，不用改。",
    )

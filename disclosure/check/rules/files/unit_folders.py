"""T270, T279: where the units of a department have their own disclosures, and who lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.check.finding import Finding
from disclosure.check.question import Question
from disclosure.diagnostics import Page, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.check.case import Case
    from disclosure.diagnostics import Pointer

_WITHOUT = "“单位”没有写文件夹"


def _folders(case: Case) -> Iterator[tuple[Pointer, str, str]]:
    """Yield each folder that was typed: its place, the unit's name, the folder."""
    for index, agency in enumerate(case.accounts.agencies):
        if agency.folder:
            yield ("单位", index, "文件夹"), agency.name, agency.folder


def _unless_without(case: Case) -> str:
    return "" if any(True for _ in _folders(case)) else _WITHOUT


#: A unit's folder holds the unit's own disclosure of the same year.
_FOLDER_OF_UNIT = Page(
    "T270",
    "单位的文件夹里有单位的文件",
    "“单位”写的文件夹里有没有这个单位同一年度的文件，口径是不是“单位”，有没有写重、写成自己。",
    "文件夹写错，部门与各单位之和就没有核对，等于没有写。",
    "照提示改文件夹；单位还没有自己的文件时，先不写文件夹。",
)


def _folder_of_unit(case: Case) -> Iterator[Finding]:
    """Yield a finding for each folder without the unit's file."""
    scopes = {unit.slug: unit.accounts.scope for unit in case.units}
    seen: set[str] = set()
    for pointer, name, folder in _folders(case):
        absence = case.absent.get(folder)
        if folder in seen:
            yield Finding((pointer,), f"“{name}”的文件夹 {folder} 写了两次", _FOLDER_OF_UNIT.fix)
        elif absence is not None and not absence.is_broken:
            yield Finding((pointer,), f"“{name}”的文件夹：{absence.why}", _FOLDER_OF_UNIT.fix)
        elif scopes.get(folder, "单位") != "单位":
            message = f"“{name}”的文件 {folder} 口径是“{scopes[folder]}”，应为“单位”"
            yield Finding((pointer,), message, "改单位文件里的“口径”，或者改这里的文件夹。")
        seen.add(folder)


#: A unit belongs to one department.
_UNIT_OF_TWO = Page(
    "T279",
    "一个单位只归一个部门",
    "“单位”写的文件夹，同一年度有没有别的部门也写了。",
    "一个单位汇总进两个部门，两个部门的数至少有一个重复。",
    "核对单位的隶属关系，从不该有的部门里删去。",
)


def _unit_of_two(case: Case) -> Iterator[Finding]:
    """Yield a finding for each unit that another department lists too."""
    for pointer, name, folder in _folders(case):
        rivals = case.rivals.get(folder, ())
        if rivals:
            message = f"“{name}”（{folder}）也列在{'、'.join(rivals)}的“单位”里"
            yield Finding((pointer,), message, _UNIT_OF_TWO.fix)


RULES = (
    Question(_folder_of_unit, _FOLDER_OF_UNIT, Severity.WARNING, unless=_unless_without),
    Question(_unit_of_two, _UNIT_OF_TWO, Severity.WARNING, unless=_unless_without),
)

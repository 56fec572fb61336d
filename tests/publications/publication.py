"""A published disclosure as it was transcribed: its cells by pointer, and the numbers in them.

A pointer is the keys and list positions from the top of the file, joined by ``/``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
#: Department's folder, year and kind of each publication, by the name that the lists have for it.
PUBLICATIONS = {
    "qingshan": ("qingshan-party-office", 2024, "final"),
    "hanyang": ("hanyang-party-work-committee", 2024, "final"),
    "caidian": ("caidian-party-office", 2023, "final"),
    "qingshan-2020": ("qingshan-party-office", 2020, "final"),
    "jianghan": ("jianghan-party-office", 2024, "budget"),
}
#: Parts of a file that describe it and are not printed in the disclosure.
ABOUT = ("文件信息/", "文字提取说明/")
#: Keys whose values are headings or names, never figures.
NAMES = frozenset(
    (
        *(
            "标题",
            "单位",
            "说明",
            "科目名称",
            "名称",
            "项目名称",
            "一级指标",
            "二级指标",
            "三级指标",
        ),
        *("注", "单位名称", "计量单位", "项目"),
    )
)
_NUMERAL = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_CHINESE = {"五个": "5"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One published cell or figure: where it stands and its text (None: lost in extraction)."""

    pointer: str
    text: str | None
    names: tuple[str, ...] = ()


@cache
def read(name: str) -> Any:
    """Return one YAML file of this folder; amounts and codes are quoted there and stay text.

    Read once: nobody changes what this returns.
    """
    return YAML(typ="safe", pure=True).load((HERE / name).read_text(encoding="utf-8"))


def publication(name: str) -> dict[str, Any]:
    """Return a publication by its name; its file has the year in its own name."""
    year = f"-{PUBLICATIONS[name][1]}"
    return cast("dict[str, Any]", read(f"{name.removesuffix(year)}{year}.yaml"))


def cells(data: dict[str, Any]) -> tuple[Cell, ...]:
    """Return every published cell that holds or may hold a figure."""
    found = (cell for cell in _leaves(data, ()) if not cell.pointer.startswith(ABOUT))
    return tuple(cell for cell in found if _may_hold_figure(cell.pointer))


def _may_hold_figure(pointer: str) -> bool:
    return pointer.rpartition("/")[2] not in NAMES or "/空行/" in pointer


def _leaves(node: Any, at_: tuple[str, ...]) -> Iterator[Cell]:
    pointer = "/".join(at_)
    if isinstance(node, dict):
        for key, item in node.items():
            yield from _leaves(item, (*at_, str(key)))
    elif isinstance(node, list) and all(isinstance(item, str) for item in node):
        yield Cell(pointer, "、".join(node), tuple(node))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _leaves(item, (*at_, str(index)))
    else:
        yield Cell(pointer, node)


def at(data: Any, pointer: str) -> Any:
    """Return what stands at a pointer; a KeyError is a mistake in a list of this folder."""
    for key in pointer.split("/"):
        data = data[int(key)] if isinstance(data, list) else data[key]
    return data


def numerals(text: str) -> tuple[str, ...]:
    """Return the numerals of a text as written, without thousands commas."""
    return tuple(found.replace(",", "") for found in _NUMERAL.findall(_CHINESE.get(text, text)))


def number(text: str) -> Decimal:
    """Return the first number of a text; a blank cell is nought."""
    found = numerals(text)
    return Decimal(found[0]) if found else Decimal(0)


def decimals(text: str) -> int:
    """Return how many decimals the first number of a text shows."""
    found = numerals(text)
    return len(found[0].partition(".")[2]) if found else 2

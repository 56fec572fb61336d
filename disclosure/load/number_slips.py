"""Room load: what a slip makes of a number, each as one fault with its mending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.load import shapes
from disclosure.load.fault import Edit, Event, Fault, Region, region_of
from disclosure.load.lookalikes import in_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.load.source import Source

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．＋－−", "0123456789.+--")


def full_width_digits(event: Event, source: Source) -> Iterator[Fault]:
    """Report full-width digits, points and signs in what is a number."""
    region = region_of(event)
    written = source.lines[region.line][region.column : region.column + region.length]
    if not shapes.FULL_WIDTH_IN_NUMBER.search(written):
        return
    meant = written.translate(_HALF_WIDTH)
    if shapes.THOUSANDS.fullmatch(meant):
        meant = meant.replace(",", "").replace("，", "")
    yield Fault(
        "L114",
        f"数字“{written}”里有全角字符",
        region,
        f"请切换到英文半角输入，改成“{meant}”。",
        edits=(Edit(region, meant),),
    )


def thousands(region: Region, written: str) -> Fault:
    """Report thousands commas in an amount."""
    meant = written.replace(",", "").replace("，", "")
    return Fault(
        "L115",
        f"金额“{written}”里有千分位逗号，程序会读错",
        region,
        f"请写成“{meant}”；千分位由程序在表格里加。",
        edits=(Edit(region, meant),),
    )


def spelt_number(region: Region, written: str) -> Fault:
    """Report a number with letters or with digits of several scripts in it."""
    meant = in_digits(written).translate(_HALF_WIDTH)
    return Fault(
        "L135",
        f"数字“{written}”里混有字母或别的文字的数字",
        region,
        f"请切换到英文半角输入，改成“{meant}”。",
        edits=(Edit(region, meant),),
    )


def apostrophe(region: Region, number: str) -> Fault:
    """Report the apostrophe by which a spreadsheet keeps a number as text."""
    return Fault(
        "L119",
        f"数字前面多了一个撇号：“'{number}”",
        Region(region.line, region.column),
        f"撇号是表格软件用来把数当作文字的，请删去，只写“{number}”。",
        edits=(Edit(Region(region.line, region.column), ""),),
    )


def dash_for_nothing(region: Region) -> Fault:
    """Report a dash alone where a value should stand."""
    return Fault(
        "L136",
        "不能用“-”表示没有",
        region,
        "没有发生的数写 0；没有来源的数写 {未公布: 理由}；没有内容的，删去这一行。",
        edits=(Edit(region, "0"),),
    )

"""``explain``: the page of a code, or where a figure comes from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING

from disclosure.check import place_of
from disclosure.compute import Formula, Supplied
from disclosure.diagnostics import excerpt
from disclosure.passport import plain
from disclosure.phrases import DISPLAY, with_unit
from disclosure.pipeline.catalogue import pages
from disclosure.pipeline.corridor import case_of, understand
from disclosure.pipeline.directory import folders_of
from disclosure.pipeline.examples import example
from disclosure.pipeline.house import house_at
from disclosure.pipeline.lost import given_up
from disclosure.pipeline.neighbours import suppliers_of, supplies
from disclosure.pipeline.sourced import from_where, with_sources
from disclosure.pipeline.workers import LONGEST_SECONDS, shared
from disclosure.reporters import unseen
from disclosure.terms import Unit
from disclosure.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.compute import Figure, Figures
    from disclosure.diagnostics import Diagnostic
    from disclosure.load import Loaded
    from disclosure.pipeline.examples import Example
    from disclosure.pipeline.workers import Loss
    from disclosure.reporters import Progress
    from disclosure.workspace import FilingRef

_INDENT = "    "
_NEAREST = 12
_ALL = "代码是一个字母和三位数字，例如 S201；全部代码见 docs/rules.md。"


def explain_code(code: str) -> str | None:
    """Return the page of a code with its example, or None where there is no such code."""
    page = pages().get(_plain(code))
    if page is None:
        return None
    parts = (("查什么", page.what), ("为什么", page.why), ("怎么改", page.fix))
    told = [f"{page.code} {page.title}", *(f"{name}：{text}" for name, text in parts)]
    return "\n".join((*told, *_shown(example(page.code))))


#: Letters that are typed for a digit.
_DIGITS = str.maketrans("OIL", "011")


def near_codes(code: str) -> str:
    """Return the codes that may be meant, with their titles, and where all codes are listed."""
    known, plain = pages(), _plain(code)
    begun = [each for each in known if plain and each.startswith(plain)]
    near = begun or get_close_matches(plain, known, _NEAREST, 0.6) if plain else []
    listed = [f"{_INDENT}{each} {known[each].title}" for each in near[:_NEAREST]]
    more = [f"{_INDENT}……共 {len(near)} 个"] if len(near) > _NEAREST else []
    return "\n".join((*(["是否要找："] if near else []), *listed, *more, _ALL))


def _plain(code: str) -> str:
    """Return a code as it is written: capital, half-width, out of the brackets of a message."""
    text = unicodedata.normalize("NFKC", code).strip().upper()
    found = re.search(r"\b[A-Z]\d{3}\b", text)
    return found[0] if found else text[:1] + text[1:].translate(_DIGITS)


def _shown(found: Example | None) -> Iterator[str]:
    """Yield the bad example, and what the program says to it."""
    if found is None:
        return
    yield f"错例：{found.name}"
    yield from (f"{_INDENT}{line}".rstrip() for line in found.made)
    yield "程序会说："
    yield from (f"{_INDENT}{line}".rstrip() for line in found.said)


@dataclass(frozen=True, slots=True)
class Answer:
    """What can be said of a figure; ``found`` is False where there is no such figure."""

    text: str = ""
    problems: tuple[Diagnostic, ...] = ()
    found: bool = False


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Which figure is to be explained: the department, as it was typed, and the figure's path."""

    slug: str
    year: int
    kind: str
    path: str


def explain_figure(root: Path, asked: Inquiry, progress: Progress = unseen) -> Answer:
    """Tell where a figure comes from: value, formula, inputs, and the lines that were typed.

    A file that is never read to its end is given up, as in a build.
    """
    ref, problems = asked_for(root, asked)
    if ref is None:
        return Answer(problems=problems)
    work = partial(_explained, root=root, path=asked.path)
    with (
        shared((ref,), work, late, 1, LONGEST_SECONDS) as products,
        progress(None, "正在查数字的来历"),
    ):
        (told,) = products
    return replace(told, problems=(*problems, *told.problems)) if told.problems else told


def asked_for(root: Path, asked: Inquiry) -> tuple[FilingRef | None, tuple[Diagnostic, ...]]:
    """Return the disclosure that is meant, and what is wrong with how it was asked for."""
    slugs, unknown = folders_of(root, (asked.slug,), asked.year, asked.kind)
    if unknown:
        return None, unknown
    refs, problems = Workspace(root).filings(asked.year, slugs, asked.kind)
    return (refs[0] if refs else None), problems


def late(ref: FilingRef, loss: Loss) -> Answer:
    """Return what is said of a file that is never read to its end."""
    return Answer(problems=(given_up(ref.shown, loss),))


def _explained(ref: FilingRef, root: Path, path: str) -> Answer:
    house = house_at(root)
    given = supplies(suppliers_of(ref, house), house)
    understood, problems = understand(ref, house, beside=given)
    if understood is None:
        return Answer(problems=problems)
    figures = understood.computed.figures
    if path not in figures:
        return Answer(_nearest(path, figures))
    case, problems, _ = with_sources(case_of(understood, ref), ref)
    told = (*_told(figures[path], figures, understood.loaded), *from_where(path, case))
    return Answer("\n".join(told), problems, found=True)


def _nearest(path: str, figures: Figures) -> str:
    near = get_close_matches(path, figures, 3, 0.5)
    hint = f"是否应为：{'、'.join(near)}" if near else "路径由 YAML 的各级键用点连成。"
    return f"没有“{path}”这个数。{hint}"


def _told(figure: Figure, figures: Figures, loaded: Loaded) -> Iterator[str]:
    yield f"{figure.path} = {_value(figure)}"
    if figure.unknown:
        yield f"未公布：{figure.unknown}"
    if figure.tail is not None and figure.value is not None:
        parts = plain_amount(figure, figure.value - figure.tail)
        yield f"核对数；各项之和 {parts}，尾差 {plain_amount(figure, figure.tail)}"
    if isinstance(figure.origin, Supplied):
        supplier, shown, path = figure.origin
        yield f"没有填写，取自{supplier} {shown} 的“{path}”"
    elif isinstance(figure.origin, Formula):
        yield f"算法：{figure.origin.operation}"
        for path in figure.origin.inputs:
            place = place_of(path, figures, loaded)
            typed = f"　{place}　{place.text.strip()}" if place else ""
            yield f"{_INDENT}{path} = {_value(figures[path])}{typed}"
        if not figure.origin.inputs:
            yield f"{_INDENT}没有填写任何明细，为零"
    else:
        place = loaded.place(figure.origin.pointer)
        yield f"填写在 {place}"
        yield from (f"{_INDENT}{line}" for line in excerpt(place))


def _value(figure: Figure) -> str:
    """Write a value as printed, and exactly where that differs."""
    if figure.value is None:
        return "没有数"
    shown = plain(with_unit(figure, DISPLAY))
    exact = plain_amount(figure, figure.value)
    return shown if shown == exact or not figure.value else f"{shown}（精确值 {exact}）"


def plain_amount(figure: Figure, value: object) -> str:
    """Write an exact value in the unit in which it is held; amounts in 元."""
    unit = "元" if figure.unit is Unit.AMOUNT else figure.unit.value
    return f"{value:.12g}{unit}" if figure.unit is Unit.PERCENT else f"{value:f}{unit}"

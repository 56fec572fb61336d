"""Room phrases: figures that a department's own prose refers to by path, 【支出.全部资金.合计】.

Prose is data: a reference is looked up, never executed, and everything else stays as typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from disclosure.phrases.directions import direction_before, is_change
from disclosure.phrases.numbers import DISPLAY, size_with_unit, with_unit
from disclosure.phrases.reasons import BLANK
from disclosure.terms import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from disclosure.compute import Figure
    from disclosure.diagnostics import Pointer
    from disclosure.edition import Display


UNKNOWN_PATH, UNIT_AGAIN, LEFT_TO_FILL, NOT_PUBLISHED, BRACKET = (
    "N101", "N102", "N103", "N104", "N105",
)  # fmt: skip
#: Blocks that hold names and assertions, no prose.
_NO_PROSE = frozenset({"核对"})
#: A reference; its first group is the path as it was typed.
REFERENCE = re.compile(r"【([^【】]*)】")
_BRACKETS = re.compile(r"[【】]")
#: A Chinese input method types 。 or ． where a path has its dot.
_DOTS = re.compile(r"\s*[.。．]\s*")
_SPECIAL = re.compile(r"[【】\n\[［〖〔]")
_LINE_END = re.compile(r"[ \t]*\n\s*")
_UNITS = tuple(sorted((*(unit.value for unit in Unit), "元", "％"), key=len, reverse=True))
#: A unit typed again may stand in brackets: （万元）.
_OPENING = "（( \t　"
#: Other brackets in which a path is typed by mistake.
_LOOKALIKE = re.compile(r"[\[［〖〔]([^\[\]［］〖〗〔〕【】\n]{3,80})[\]］〗〕]")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a piece of prose: a code of the family N1, and the excerpt it is about."""

    code: str
    message: str
    hint: str
    excerpt: str


def resolve(
    text: str, figures: Mapping[str, Figure], display: Display = DISPLAY
) -> tuple[str, tuple[Problem, ...]]:
    """Return the prose in one line with its figures in place, and what is wrong with it.

    A figure is printed with its unit, as a token; a difference after a word that tells its
    direction (减少【增减.收支总计.差额】) as its size. A reference that cannot be resolved stays.
    """
    text = _LINE_END.sub("", text.strip())
    problems: list[Problem] = []

    def replaced(match: re.Match[str]) -> str:
        if match[0] == BLANK:
            problems.append(_left_to_fill())
            return match[0]
        figure = figures.get(path_of(match[1]))
        problems.extend(_problems(match, figure, figures))
        return (printed_reference(match, figure, display) if figure else "") or match[0]

    problems += _stray_brackets(text)
    problems += _lookalikes(text, figures)
    return REFERENCE.sub(replaced, text), tuple(problems)


def resolve_all(
    data: Any, figures: Mapping[str, Figure], display: Display = DISPLAY
) -> tuple[Any, tuple[tuple[Pointer, Problem], ...]]:
    """Resolve every text of nested plain data; each problem comes with the pointer to its text."""
    problems: list[tuple[Pointer, Problem]] = []

    def resolved(value: Any, at: Pointer) -> Any:
        if isinstance(value, str):
            if not _SPECIAL.search(value):
                return value
            text, found = resolve(value, figures, display)
            problems.extend((at, problem) for problem in found)
            return text
        if isinstance(value, list):
            return [resolved(item, (*at, index)) for index, item in enumerate(value)]
        if isinstance(value, Mapping):
            return {
                key: item if key in _NO_PROSE else resolved(item, (*at, key))
                for key, item in value.items()
            }
        return value

    return resolved(data, ()), tuple(problems)


def printed_reference(match: re.Match[str], figure: Figure, display: Display) -> str:
    """Return what is printed for a reference, its unit behind the token; nothing if unknown."""
    is_told = is_change(figure.path) and direction_before(match.string, match.start())
    return size_with_unit(figure, display) if is_told else with_unit(figure, display)


def references(text: str) -> tuple[str, ...]:
    """Return the paths that a prose refers to, in order."""
    found = REFERENCE.finditer(text)
    return tuple(path_of(match[1]) for match in found if match[0] != BLANK)


def path_of(typed: str) -> str:
    """Return the path as figures know it, from the way it was typed."""
    return _DOTS.sub(".", typed.strip())


def _problems(
    match: re.Match[str], figure: Figure | None, figures: Mapping[str, Figure]
) -> Iterator[Problem]:
    if figure is None:
        yield _unknown_path(match, figures)
        return
    if figure.value is None:
        reason = f"（{figure.unknown}）" if figure.unknown else ""
        yield Problem(
            NOT_PUBLISHED,
            f"文字引用的“{figure.path}”没有数字可印{reason}",
            "补上这个数字，或者改写这句话、去掉这处引用",
            match[0],
        )
    after = match.string[match.end() : match.end() + 20].lstrip(_OPENING)
    again = next((unit for unit in _UNITS if after.startswith(unit)), None)
    if again:
        yield Problem(
            UNIT_AGAIN,
            f"“{match[0]}”后面又写了“{again}”：引用印出来时已经带单位",
            f"删去“{match[0]}”后面的“{again}”",
            match[0] + again,
        )


def _unknown_path(match: re.Match[str], figures: Mapping[str, Figure]) -> Problem:
    near = get_close_matches(path_of(match[1]), tuple(figures), n=1, cutoff=0.5)
    hint = f"是否应为“【{near[0]}】”？" if near else ""
    return Problem(
        UNKNOWN_PATH,
        f"文字引用了不存在的数字“{match[1].strip()}”",
        hint + "不是要引用数字的话，改用〔〕或《》，不要用【】",
        match[0],
    )


def _left_to_fill() -> Problem:
    return Problem(LEFT_TO_FILL, f"文字里还有“{BLANK}”", "写上内容再生成正式稿", BLANK)


def _stray_brackets(text: str) -> Iterator[Problem]:
    masked = REFERENCE.sub(lambda reference: " " * len(reference[0]), text)
    match = _BRACKETS.search(masked)
    if match:
        yield Problem(
            BRACKET,
            f"“{match[0]}”没有配成一对",
            "引用数字写成“【路径】”，左右括号都要有",
            _telling(text, match.start()),
        )


def _telling(text: str, start: int) -> str:
    """Return the fewest characters from a place on that stand nowhere before it, if there are."""
    end = start + 1
    while end < len(text) and text.find(text[start:end]) < start:
        end += 1
    return text[start:end]


def _lookalikes(text: str, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    for match in _LOOKALIKE.finditer(text):
        if "." in path_of(match[1]) and path_of(match[1]) in figures:
            yield Problem(
                BRACKET,
                f"“{match[0]}”像是引用，但括号不对，会原样印出来",
                f"写成“【{path_of(match[1])}】”",
                match[0],
            )

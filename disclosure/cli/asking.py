"""Questions at a terminal, one after the other, each with the answer that an empty line gives.

What may be answered is said by the schema; an answer that cannot stand is asked again.
"""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.authoring import unfit, unfit_folder
from disclosure.cli.arguments import year
from disclosure.pipeline.starting import home_of, occupied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from disclosure.authoring import Answers, Asked
    from disclosure.diagnostics import Diagnostic
    from disclosure.pipeline.starting import Start

_INTRODUCTION = """新建一个部门的数据文件。直接按回车，就用方括号里的；还不知道的写“待填”。
随时可以按 Ctrl+C 离开，什么也不写。"""
_NEXT_UNIT = "第 {} 个单位的名称（没有了直接按回车）"


class Occupied(Exception):  # noqa: N818 - it is told to a person, not a defect
    """The folder is not for this department; ``problems`` say why."""

    def __init__(self, problems: Sequence[Diagnostic]) -> None:
        super().__init__()
        self.problems = tuple(problems)


def is_asked() -> bool:
    """Tell whether there is somebody to ask: both streams are a terminal's."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def introduce() -> None:
    """Say what the questions are for."""
    print(_INTRODUCTION)


def asked_year(usual: int) -> int:
    """Ask for the year."""

    def wrong(text: str) -> str:
        try:
            year(text)
        except ArgumentTypeError as mistake:
            return str(mistake)
        return ""

    return year(_asked("年度", str(usual), wrong))


def asked(at: Start, given: Answers) -> Answers:
    """Return the answers of the command line with those of the person at the terminal.

    Raises:
        Occupied: the folder has a file already, or belongs to another department.
        EOFError: the person has left.
        KeyboardInterrupt: the person has left.
    """
    words = dict(given.words)
    named = [each for each in at.beginning.questions if not each.choices]
    for question in named:
        if question.path not in words:
            words[question.path] = _word(at, question, next(reversed(words.values()), ""))
    folder = given.folder or _folder(at, at.beginning.names(words))
    if problems := occupied(at, folder, at.beginning.names(words)):
        raise Occupied(problems)
    for question in at.beginning.questions:
        if question.path not in words:
            words[question.path] = _word(at, question, question.choices[0])
    units = given.units or _units(at, at.beginning.names(words))
    return replace(given, folder=folder, words=words, units=units, funds=given.funds or _funds(at))


def _word(at: Start, question: Asked, usual: str) -> str:
    """Ask for the content of a key."""
    title = f"{question.title}（{question.says.split('。')[0]}）"
    if question.choices:
        title = f"{question.title}：{_numbered(question.choices)}"

    def wrong(text: str) -> str:
        return unfit(at.schema, question.path, text)

    return _asked(title, usual, wrong, question.choices)


def _folder(at: Start, names: Sequence[str]) -> str:
    title = "文件夹名（汉字、字母、数字、连字符；下属单位请用小写字母）"
    return _asked(title, home_of(at, names[-1]) if names else "", unfit_folder)


def _units(at: Start, names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Ask for the units until an empty line; each by the questions of a unit."""
    first, *others = at.beginning.unit
    found: list[tuple[str, ...]] = []
    while True:
        title = _NEXT_UNIT.format(len(found) + 1) if found else "第 1 个单位（本级）的名称"
        usual = "" if found or not names else at.beginning.first_unit.format(names[-1])
        name = _asked(title, usual, lambda text: text and unfit(at.schema, first.path, text))
        if not name:
            return tuple(found)
        found.append((name, *(_word(at, each, each.choices[0]) for each in others)))


def _funds(at: Start) -> tuple[str, ...]:
    """Ask which kinds of income there are, by their numbers."""
    known = [fund.title for fund in at.beginning.funds]
    print(f"有哪几种{at.beginning.fund_block[-1]}？")
    for number, fund in enumerate(known, 1):
        print(f"    {number} {fund}")

    def wrong(text: str) -> str:
        return "" if all(each in known for each in _chosen(text, known)) else "写前面的编号"

    answer = _asked("写编号，有几种就写几个，用逗号隔开", "1", wrong)
    return tuple(dict.fromkeys(_chosen(answer, known)))


def _chosen(text: str, known: Sequence[str]) -> list[str]:
    """Return what numbers, or words, in a line mean."""
    words = text.replace("，", " ").replace(",", " ").replace("、", " ").split()
    return [_meant(word, known) for word in words]


def _meant(word: str, choices: Sequence[str]) -> str:
    is_number = word.isdecimal() and 0 < int(word) <= len(choices)
    return choices[int(word) - 1] if is_number else word


def _numbered(choices: Sequence[str]) -> str:
    return "　".join(f"{number} {word}" for number, word in enumerate(choices, 1))


def _asked(title: str, usual: str, wrong: Callable[[str], str], choices: Sequence[str] = ()) -> str:
    """Ask until the answer may stand; an empty line is what is usual."""
    prompt = f"{title} [{usual}]：" if usual else f"{title}："
    while True:
        text = _meant(input(prompt).strip(), choices) or usual
        says = wrong(text)
        if not says:
            return text
        print(f"    不行：{says}。")

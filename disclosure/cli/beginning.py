"""``new``: from what was given, and what is asked at a terminal, to a department's first file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from disclosure.authoring import Answers
from disclosure.cli.arguments import complain
from disclosure.cli.asking import Occupied, asked, asked_year, introduce, is_asked
from disclosure.cli.interruption import INTERRUPTED
from disclosure.pipeline.starting import ground, home_of, start
from disclosure.reporters.text import TextReporter

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from disclosure.diagnostics import Diagnostic
    from disclosure.pipeline.starting import Start

_LEFT = "\n已离开，没有新建，什么也没有写。"
_DONE = """已新建 {shown}。
下一步：用 VS Code 或记事本打开它，从上往下填；还有哪几处没有填，随时可以查：
    python build.py check {year} {folder}"""


def begin(given: Namespace, root: Path) -> int:
    """Begin a file; return 0 where it was written, 1 where it could not be, 130 where one left."""
    asks = is_asked()
    try:
        at, problems = _ground(given, root, asks=asks)
        if at is None:
            return _refused(problems)
        answers = asked(at, _given(at, given)) if asks else _housed(at, _given(at, given))
    except Occupied as refusal:
        return _refused(refusal.problems)
    except (EOFError, KeyboardInterrupt):
        complain(_LEFT)
        return INTERRUPTED
    started = start(at, answers)
    if started.shown is None:
        return _refused(started.problems)
    print(_DONE.format(shown=started.shown, year=at.year, folder=answers.folder))
    return 0


def _ground(
    given: Namespace, root: Path, *, asks: bool
) -> tuple[Start | None, tuple[Diagnostic, ...]]:
    """Return where the file is begun; the year is asked where there is somebody to ask."""
    at, problems = ground(root, given.kind, given.year)
    if at is None or not asks:
        return at, problems
    introduce()
    return (at, ()) if given.year else ground(root, given.kind, asked_year(at.year))


def _given(at: Start, given: Namespace) -> Answers:
    """Return what stands on the command line: an option for each question."""
    said = vars(given)
    words = {each.path: said.get(each.option) for each in at.beginning.questions}
    return Answers(
        at.year,
        given.folder or "",
        {path: text.strip() for path, text in words.items() if text},
        tuple(_unit(each) for each in given.unit),
        tuple(given.fund),
    )


def _unit(text: str) -> tuple[str, ...]:
    """Return name and nature of a unit; the nature may be unknown."""
    name, _, nature = text.replace("＝", "=").partition("=")
    return name.strip(), nature.strip()


def _housed(at: Start, answers: Answers) -> Answers:
    """Return the answers with a folder, where none was given."""
    names = at.beginning.names(answers.words)
    return replace(answers, folder=answers.folder or home_of(at, names[-1] if names else ""))


def _refused(problems: Sequence[Diagnostic]) -> int:
    TextReporter().report((), problems)
    return 1

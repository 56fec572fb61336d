"""The verb of this room: from figures, facts and the form's sentences to finished paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import UndefinedError

from disclosure.diagnostics import Diagnostic, Place, Pointer, Severity
from disclosure.narrate.bounds import ALLOWANCE, Allowance, TooMuchError
from disclosure.narrate.identity import identity
from disclosure.narrate.sections import all_numerals, omitted_sections
from disclosure.narrate.story import Narrative, Story
from disclosure.narrate.subjects import subjects
from disclosure.narrate.unexplained import unexplained
from disclosure.narrate.views import FactTree, FigureTree, NothingToPrintError, WrongUseError
from disclosure.narrate.vocabulary import TERMS_FUNCTION
from disclosure.narrate.words import Words
from disclosure.phrases import Problem, resolve_all

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from jinja2 import Template

    from disclosure.narrate.sentences import SentenceBlock, Sentences
    from disclosure.narrate.subjects import Subjects

NOTHING_TO_PRINT, LEFT_TO_FILL = "E209", "N103"


def narrate(story: Story, sentences: Sentences) -> tuple[Narrative, tuple[Diagnostic, ...]]:
    """Tell one disclosure: every block of the form as finished paragraphs.

    A block that cannot be told is empty and reported; the others are told all the same.
    """
    display = story.edition.display
    facts, found = resolve_all(story.facts, story.figures, display)
    names = identity(facts, story.edition.title)
    sections = all_numerals(story.edition.sections, omitted_sections(story))
    found_subjects = subjects(story, facts)
    context = _context(story, found_subjects, names, sections, sentences)
    problems = [_from_prose(story, pointer, problem) for pointer, problem in found]
    blocks: dict[str, tuple[str, ...]] = {}
    for name, block in sentences.blocks.items():
        try:
            blocks[name] = _paragraphs(name, block, context)
        except UndefinedError as error:
            blocks[name] = ()
            problems.append(_from_template(name, block, error))
    problems += unexplained(story, sections, found_subjects, sentences.glossary)
    return Narrative(blocks, sections, names, facts), tuple(problems)


def _context(
    story: Story,
    found: Subjects,
    names: Mapping[str, str],
    sections: Mapping[str, str],
    sentences: Sentences,
) -> dict[str, Any]:
    context: dict[str, Any] = {
        "数": FigureTree(story.figures),
        "事": FactTree(found.facts),
        "名": names,
        "节": sections,
        ALLOWANCE: Allowance(),
        **Words(story, names, found).functions(),
    }
    context[TERMS_FUNCTION] = lambda: sentences.glossary.entries(context, found)
    return context


def _paragraphs(name: str, block: SentenceBlock, context: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the block's lines as paragraphs; blank lines and indents are layout of the file."""
    template = block.template
    pieces = template.blocks[name](template.new_context(dict(context)))
    text = context[ALLOWANCE].text(pieces)
    stripped = (line.strip() for line in text.split("\n"))
    return tuple(line for line in stripped if line)


def _from_prose(story: Story, pointer: Pointer, problem: Problem) -> Diagnostic:
    draft = story.draft and problem.code == LEFT_TO_FILL
    severity = Severity.WARNING if draft else Severity.ERROR
    place = story.place(pointer, problem.excerpt)
    return Diagnostic(problem.code, severity, problem.message, place, problem.hint)


def _from_template(name: str, block: SentenceBlock, error: UndefinedError) -> Diagnostic:
    line = _line_in(block.template, error.__traceback__)
    if isinstance(error, NothingToPrintError):
        message = f"“{name}”要印“{error.message}”，这份文件里没有"
        hint = "补上这个数字或内容；或者在句子里先问“is 有数”“is 已知”，没有就不写这一句"
    elif isinstance(error, TooMuchError):
        message = f"“{name}”没有讲完：{error.message}"
        hint = "循环不要套得太多；一处说法只放要连起来的几句话"
    elif isinstance(error, WrongUseError):
        message = f"“{name}”里有一处说法用错了"
        hint = "对照别的句子，看括号里要写几项、各是什么"
    else:
        message = f"“{name}”里有一处名字查不到"
        hint = "运行 python build.py template 查看可用的名字"
    return Diagnostic(NOTHING_TO_PRINT, Severity.ERROR, message, Place(block.file, line), hint)


def _line_in(template: Template, trace: TracebackType | None) -> int:
    """Return the line of the sentence file at which the error arose."""
    line = 1
    while trace is not None:
        if trace.tb_frame.f_globals.get("__jinja_template__") is template:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line

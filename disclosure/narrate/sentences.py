"""Room narrate: the sentences of an edition, read, checked and compiled once.

The caller keeps the result for every department of the edition; nothing is cached here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.narrate.bounds import parsed
from disclosure.narrate.glossary_file import read_glossary
from disclosure.narrate.lint import Mistake, lint, named_paths
from disclosure.narrate.script import Script, Tongue, script
from disclosure.narrate.syntax import from_syntax_error, stray_marks, unseen_signs
from disclosure.narrate.vocabulary import PHRASES, ROOTS, TERMS_FUNCTION
from disclosure.workspace import read_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from jinja2 import Template

    from disclosure.edition import Edition
    from disclosure.narrate.glossary import Glossary

BAD_BLOCKS, UNREADABLE = "E206", "E207"


@dataclass(frozen=True, slots=True)
class SentenceBlock:
    """A compiled block: its file as shown to people, and the script that holds it."""

    file: str
    script: Script

    @property
    def template(self) -> Template:
        """The template of its file."""
        return self.script.template


@dataclass(frozen=True, slots=True)
class Sentences:
    """The compiled sentences of an edition.

    ``figures`` and ``facts`` are the paths below 数 and 事 that they name in full, for a check
    against what is computed and what a filing may hold.
    """

    blocks: Mapping[str, SentenceBlock]
    glossary: Glossary
    figures: frozenset[str]
    facts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Source:
    """One sentence file: as shown to people, its text, and its findings."""

    file: str
    text: str

    def diagnostic(self, finding: Mistake) -> Diagnostic:
        lines = self.text.splitlines()
        line = min(max(finding.line, 1), max(len(lines), 1))
        text = lines[line - 1] if lines else ""
        about = finding.excerpt if finding.excerpt in text else ""
        about = about or text.strip()
        place = Place(self.file, line, text.find(about) + 1, max(1, len(about)), text)
        return Diagnostic(finding.code, Severity.ERROR, finding.message, place, finding.hint)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What the files have given so far; ``named`` and ``comparisons`` are what they may give."""

    named: frozenset[str] | None
    comparisons: tuple[str, ...]
    blocks: dict[str, SentenceBlock] = field(default_factory=dict)
    paths: dict[str, set[str]] = field(default_factory=lambda: {"数": set(), "事": set()})


def prepare_sentences(
    folder: Path, edition: Edition, *, shown: str, named: Collection[str] | None
) -> tuple[Sentences | None, tuple[Diagnostic, ...]]:
    """Read and compile every ``*.j2`` and the glossary of an edition's folder.

    ``shown`` is the folder as printed to people; ``named`` are the blocks that the tags of the form
    name: each must be there, and no other (None: the form could not be read). With any error there
    are no sentences.
    """
    made = Tongue(edition.display)
    taken = _Taken(None if named is None else frozenset(named), tuple(edition.comparisons))
    problems: list[Diagnostic] = []
    for path in sorted(folder.glob("*.j2")):
        source = _read(path, f"{shown}/{path.name}", problems)
        if source is not None:
            found = list(_compile(source, made, taken))
            problems += [source.diagnostic(finding) for finding in found]
    glossary, found_there = read_glossary(folder / "glossary.yaml", f"{shown}/glossary.yaml", made)
    problems += [*_missing(taken, shown, problems), *found_there]
    if glossary is None or problems:
        return None, tuple(sorted(problems, key=lambda problem: problem.order))
    figures, facts = (frozenset(paths) for paths in taken.paths.values())
    return Sentences(taken.blocks, glossary, figures, facts), ()


def _read(path: Path, shown: str, problems: list[Diagnostic]) -> _Source | None:
    data = read_file(path, shown)
    if isinstance(data, Diagnostic):
        problems.append(data)
        return None
    try:
        return _Source(shown, data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        hint = "用编辑器另存为 UTF-8 编码"
        problems.append(
            Diagnostic(UNREADABLE, Severity.ERROR, "句子文件不是 UTF-8 编码", Place(shown), hint)
        )
        return None


def _compile(source: _Source, made: Tongue, taken: _Taken) -> Iterator[Mistake]:
    """Yield the findings of one file; without any, its blocks join the others."""
    try:
        tree = parsed(made.environment, source.text)
        for root, paths in taken.paths.items():
            paths.update(named_paths(tree, root))
        names = (*ROOTS, *PHRASES, TERMS_FUNCTION)
        found = [*lint(tree, names, taken.comparisons), *stray_marks(tree)]
        found += unseen_signs(source.text)
        if not found:
            found += _take(source, script(made, tree, source.file), taken)
        yield from found
    except TemplateSyntaxError as error:
        yield from_syntax_error(error)


def _take(source: _Source, told: Script, taken: _Taken) -> Iterator[Mistake]:
    for name in told.template.blocks:
        line = _line_of(source.text, name)
        if name in taken.blocks:
            message = f"“{name}”这个块在{taken.blocks[name].file}里已经有了"
            yield Mistake(BAD_BLOCKS, line, message, "只留一处")
            continue
        taken.blocks[name] = SentenceBlock(source.file, told)
        if taken.named is not None and name not in taken.named:
            message = f"没有标签印“{name}”这个块，写在里面的句子不会印出来"
            yield Mistake(BAD_BLOCKS, line, message, _near_block(name, taken.named))


def _near_block(name: str, named: Collection[str]) -> str:
    near = get_close_matches(name, sorted(named), n=1, cutoff=0.4)
    meant = f"是否应为“{near[0]}”？" if near else ""
    return f"{meant}要印的，在模板里写“{{%p for 段 in 文.{name} %}}”；不印的，删去这个块"


def _line_of(text: str, block: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if f"block {block}" in line), 1)


def _missing(taken: _Taken, shown: str, problems: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Blocks that the form prints and no file has; asked only where every file could be read."""
    missing = sorted((taken.named or frozenset()) - set(taken.blocks))
    if missing and not problems:
        message = f"缺少句子：{'、'.join(missing)}"
        hint = f"在{shown}的一个 .j2 文件里写上“{{% block {missing[0]} %}}…{{% endblock %}}”"
        yield Diagnostic(BAD_BLOCKS, Severity.ERROR, message, Place(shown), hint)

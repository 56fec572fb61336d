"""Room narrate: the sentences of an edition, read, checked and compiled once.

The caller keeps the result for every department of the edition; nothing is cached here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Template, TemplateSyntaxError
from jinja2.environment import Environment  # noqa: TC002

from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.narrate.environment import environment
from disclosure.narrate.glossary_file import read_glossary
from disclosure.narrate.lint import Finding, lint, named_paths
from disclosure.narrate.syntax import from_syntax_error, stray_marks
from disclosure.narrate.vocabulary import PHRASES, ROOTS, TERMS_FUNCTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from disclosure.edition import Edition
    from disclosure.narrate.glossary import Glossary

#: The blocks that an edition's sentences must have, each in one file only.
BLOCKS = (
    "主要职责", "机构设置", "收支总体", "收入", "支出", "财政拨款总体", "公共预算总体",
    "公共预算结构", "公共预算具体", "基本支出", "政府性基金", "国有资本经营", "三公总体",
    "三公具体", "机关运行经费", "政府采购", "国有资产", "绩效管理", "绩效整体", "绩效项目",
    "绩效应用", "重点工作", "名词解释", "空表07", "空表08", "空表09",
)  # fmt: skip
BAD_BLOCKS, UNREADABLE = "E206", "E207"


@dataclass(frozen=True, slots=True)
class Block:
    """A compiled block: its file as shown to people, and the template that holds it."""

    file: str
    template: Template


@dataclass(frozen=True, slots=True)
class Sentences:
    """The compiled sentences of an edition.

    ``figures`` and ``facts`` are the paths below 数 and 事 that they name in full, for a check
    against what is computed and what a filing may hold.
    """

    blocks: Mapping[str, Block]
    glossary: Glossary
    figures: frozenset[str]
    facts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Source:
    """One sentence file: as shown to people, its text, and its findings."""

    file: str
    text: str

    def diagnostic(self, finding: Finding) -> Diagnostic:
        lines = self.text.splitlines()
        line = min(max(finding.line, 1), max(len(lines), 1))
        text = lines[line - 1] if lines else ""
        about = finding.excerpt if finding.excerpt in text else ""
        about = about or text.strip()
        place = Place(self.file, line, text.find(about) + 1, max(1, len(about)), text)
        return Diagnostic(finding.code, Severity.ERROR, finding.message, place, finding.hint)


def prepare_sentences(
    folder: Path, edition: Edition, *, shown: str
) -> tuple[Sentences | None, tuple[Diagnostic, ...]]:
    """Read and compile every ``*.j2`` and the glossary of an edition's folder.

    ``shown`` is the folder as printed to people. With any error there are no sentences.
    """
    made = environment(edition.display)
    blocks: dict[str, Block] = {}
    named: dict[str, set[str]] = {"数": set(), "事": set()}
    problems: list[Diagnostic] = []
    for path in sorted(folder.glob("*.j2")):
        source = _read(path, f"{shown}/{path.name}", problems)
        if source is not None:
            found = list(_compile(source, made, blocks, named))
            problems += [source.diagnostic(finding) for finding in found]
    glossary, found_there = read_glossary(folder / "glossary.yaml", f"{shown}/glossary.yaml", made)
    problems += [*_missing(blocks, shown, problems), *found_there]
    if glossary is None or problems:
        return None, tuple(sorted(problems, key=lambda problem: problem.order))
    figures, facts = (frozenset(paths) for paths in named.values())
    return Sentences(blocks, glossary, figures, facts), ()


def _read(path: Path, shown: str, problems: list[Diagnostic]) -> _Source | None:
    try:
        return _Source(shown, path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"))
    except (OSError, UnicodeDecodeError) as error:
        why = "不是 UTF-8 编码" if isinstance(error, UnicodeDecodeError) else "读不出来"
        hint = "用编辑器另存为 UTF-8 编码"
        problems.append(
            Diagnostic(UNREADABLE, Severity.ERROR, f"句子文件{why}", Place(shown), hint)
        )
        return None


def _compile(
    source: _Source, made: Environment, blocks: dict[str, Block], named: dict[str, set[str]]
) -> Iterator[Finding]:
    """Yield the findings of one file; without any, its blocks join the others."""
    try:
        tree = made.parse(source.text)
        for root, paths in named.items():
            paths.update(named_paths(tree, root))
        found = [*lint(tree, (*ROOTS, *PHRASES, TERMS_FUNCTION)), *stray_marks(tree)]
        if not found:
            code = made.compile(tree, source.file, source.file)
            found += _taken(source, Template.from_code(made, code, {}), blocks)
        yield from found
    except TemplateSyntaxError as error:
        yield from_syntax_error(error)


def _taken(source: _Source, template: Template, blocks: dict[str, Block]) -> Iterator[Finding]:
    for name in template.blocks:
        line = _line_of(source.text, name)
        if name not in BLOCKS:
            hint = f"可用的块：{'、'.join(BLOCKS)}"
            yield Finding(BAD_BLOCKS, line, f"没有“{name}”这个块，写在里面的句子不会印出来", hint)
        elif name in blocks:
            message = f"“{name}”这个块在{blocks[name].file}里已经有了"
            yield Finding(BAD_BLOCKS, line, message, "只留一处")
        else:
            blocks[name] = Block(source.file, template)


def _line_of(text: str, block: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if f"block {block}" in line), 1)


def _missing(
    blocks: Mapping[str, Block], shown: str, problems: list[Diagnostic]
) -> Iterator[Diagnostic]:
    """Blocks that no file has; asked only where every file could be read."""
    missing = [name for name in BLOCKS if name not in blocks]
    if missing and not problems:
        message = f"缺少句子：{'、'.join(missing)}"
        hint = f"在{shown}的一个 .j2 文件里写上“{{% block {missing[0]} %}}…{{% endblock %}}”"
        yield Diagnostic(BAD_BLOCKS, Severity.ERROR, message, Place(shown), hint)

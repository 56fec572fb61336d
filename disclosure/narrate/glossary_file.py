"""Room narrate: an edition's glossary.yaml, read, checked and compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import TemplateSyntaxError

from disclosure.diagnostics import Diagnostic, Severity
from disclosure.load import load
from disclosure.narrate.bounds import parsed
from disclosure.narrate.glossary import (
    FIGURES,
    IN_USE,
    KEYS,
    LIST,
    MEANING,
    NAME,
    NOTES,
    OWN_TERMS,
    SECTION,
    SUBJECTS,
    TERMS,
    Glossary,
    GlossaryTerm,
)
from disclosure.narrate.lint import OUTSIDE, Mistake, lint
from disclosure.narrate.script import Script, Tongue, script
from disclosure.narrate.syntax import from_syntax_error, stray_marks
from disclosure.narrate.vocabulary import PHRASES, ROOTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.load import Loaded

BAD_GLOSSARY = "E208"


def read_glossary(
    path: Path, shown: str, made: Tongue
) -> tuple[Glossary | None, tuple[Diagnostic, ...]]:
    """Read the glossary; its meanings are compiled under the same rules as the sentences."""
    loaded, problems = load(path, shown=shown)
    if loaded is None or problems:
        return None, problems
    wrong = tuple(_shape(loaded))
    if wrong:
        return None, wrong
    found: list[Diagnostic] = []
    terms = [_term(loaded, index, made, found) for index in range(len(loaded.data[TERMS]))]
    known = [term for term in terms if term is not None]
    data = loaded.data
    return Glossary(tuple(known), data.get(NOTES) or {}, data.get(IN_USE) or ""), tuple(found)


def _term(loaded: Loaded, index: int, made: Tongue, found: list[Diagnostic]) -> GlossaryTerm | None:
    item = loaded.data[TERMS][index]
    compiled = {}
    for key in (NAME, MEANING):
        compiled[key], findings = _compiled(item.get(key), made)
        place = loaded.place((TERMS, index, key))
        found += [Diagnostic(f.code, Severity.ERROR, f.message, place, f.hint) for f in findings]
    name = compiled[NAME]
    if name is None:
        return None
    figures, section = tuple(item.get(FIGURES) or ()), item.get(SECTION) or ""
    return GlossaryTerm(name, figures, section, compiled[MEANING], item.get(LIST) or "")


def _compiled(text: str | None, made: Tongue) -> tuple[Script | None, list[Mistake]]:
    if not text:
        return None, []
    try:
        tree = parsed(made.environment, text)
        names = (*ROOTS, *PHRASES)
        found = [each for each in lint(tree, names, ()) if each.code != OUTSIDE]
        found += stray_marks(tree)
        return None if found else script(made, tree), found
    except TemplateSyntaxError as error:
        return None, [from_syntax_error(error)]


def _shape(loaded: Loaded) -> Iterator[Diagnostic]:
    """Yield what keeps the file from being a glossary at all."""
    data: Any = loaded.data
    hint = f"每条名词写“{NAME}”和“{MEANING}”（或“{LIST}: {SUBJECTS}”“{LIST}: {OWN_TERMS}”）"
    if not isinstance(data, dict) or not isinstance(data.get(TERMS), list):
        message = f"名词解释要有一份“{TERMS}”清单"
        yield Diagnostic(BAD_GLOSSARY, Severity.ERROR, message, loaded.place(()), hint)
        return
    if any(_lists_subjects(item) for item in data[TERMS]) and not data.get(IN_USE):
        message = f"有名词列出{SUBJECTS}，却没有写“{IN_USE}”"
        way_out = f"写一行“{IN_USE}: 数的路径”，用 {{编码}} 代替科目编码"
        yield Diagnostic(BAD_GLOSSARY, Severity.ERROR, message, loaded.place(()), way_out)
    yield from _beside_the_terms(loaded)
    for index, item in enumerate(data[TERMS]):
        wrong = _wrong(item)
        if wrong:
            place = loaded.place((TERMS, index))
            message = f"第{index + 1}条名词{wrong}"
            yield Diagnostic(BAD_GLOSSARY, Severity.ERROR, message, place, hint)


def _beside_the_terms(loaded: Loaded) -> Iterator[Diagnostic]:
    notes, in_use = loaded.data.get(NOTES) or {}, loaded.data.get(IN_USE) or ""
    if not isinstance(notes, dict) or not all(isinstance(text, str) for text in notes.values()):
        message, hint = f"“{NOTES}”不是编码和释义", "每行写“编码: 释义”"
        yield Diagnostic(BAD_GLOSSARY, Severity.ERROR, message, loaded.place((NOTES,)), hint)
    if not isinstance(in_use, str):
        message, hint = f"“{IN_USE}”不是文字", "只写一个数的路径，用 {编码} 代替科目编码"
        yield Diagnostic(BAD_GLOSSARY, Severity.ERROR, message, loaded.place((IN_USE,)), hint)


def _lists_subjects(item: Any) -> bool:
    return isinstance(item, dict) and item.get(LIST) == SUBJECTS


def _wrong(item: Any) -> str:
    if not isinstance(item, dict) or not isinstance(item.get(NAME), str):
        return f"没有“{NAME}”"
    unknown = [key for key in item if key not in KEYS]
    if unknown:
        return f"有不认识的“{unknown[0]}”"
    for key in (SECTION, MEANING, LIST):
        if not isinstance(item.get(key) or "", str):
            return f"的“{key}”不是文字"
    if not _are_texts(item.get(FIGURES) or []):
        return f"的“{FIGURES}”不是一份清单"
    if item.get(LIST) not in (None, SUBJECTS, OWN_TERMS):
        return f"的“{LIST}”写着不认识的“{item[LIST]}”"
    return "" if item.get(MEANING) or item.get(LIST) else f"没有“{MEANING}”"


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)

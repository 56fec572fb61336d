"""Room narrate: 名词解释, generated from the edition's glossary and what a disclosure uses.

The glossary is data of the form: terms in the form's order, each with the figures that bring it
in; and short explanations of subjects, by code or by name. Meanings may speak like sentences do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.phrases import ended_phrase, is_there

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template

    from disclosure.compute import Figure
    from disclosure.narrate.subjects import Subjects

#: What a term may list below itself instead of, or after, a meaning.
SUBJECTS, OWN_TERMS = "支出科目", "专用名词"
TERMS, NOTES, IN_USE = "名词", "科目", "用到的科目"
NAME, FIGURES, SECTION, MEANING, LIST = "名", "有", "节", "释义", "列出"
KEYS = (NAME, FIGURES, SECTION, MEANING, LIST)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One term: its name, the figures or the section that bring it in, and its meaning."""

    name: Template
    figures: tuple[str, ...] = ()
    section: str = ""
    meaning: Template | None = None
    lists: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of an edition in order, and explanations of subjects by code or name.

    ``subjects`` is the path with ``{编码}`` whose figures say which subjects are in use.
    """

    terms: tuple[GlossaryTerm, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    subjects: str = ""

    def entries(self, context: Mapping[str, Any], subjects: Subjects) -> list[dict[str, Any]]:
        """Return the terms that this disclosure uses: name, meaning, and lines listed below."""
        found = []
        for term in self.terms:
            if self._is_used(term, context["节"], subjects.figures):
                lines = self._lines(term, subjects)
                if term.meaning is not None or lines:
                    meaning = term.meaning.render(context) if term.meaning is not None else ""
                    name = term.name.render(context)
                    found.append({"名": name, "释义": meaning.strip(), "列出": lines})
        return found

    def _is_used(
        self, term: GlossaryTerm, sections: Mapping[str, str], figures: Mapping[str, Figure]
    ) -> bool:
        if term.section and not sections.get(term.section):
            return False
        known = (figures.get(path) for path in term.figures)
        return not term.figures or any(figure and is_there(figure) for figure in known)

    def _lines(self, term: GlossaryTerm, subjects: Subjects) -> list[str]:
        if term.lists == SUBJECTS:
            return [self._subject(code, subjects) for code in subjects.leaves(self.subjects)]
        own = (subjects.facts.get("名词解释") or {}) if term.lists == OWN_TERMS else {}
        return [ended_phrase(f"{name}：{meaning}") for name, meaning in own.items()]

    def _subject(self, code: str, subjects: Subjects) -> str:
        note = self.notes.get(code) or self.notes.get(subjects.name(code))
        return ended_phrase(f"{subjects.full_name(code)}{f'：{note}' if note else ''}")

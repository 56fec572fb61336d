"""Room narrate: 名词解释, generated from the edition's glossary and what a disclosure uses.

The glossary is data of the form: terms in the form's order, each with the figures that bring it
in; and short explanations of subjects, by code or by name. Meanings may speak like sentences do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from disclosure.narrate.own_terms import own_terms
from disclosure.phrases import ended_phrase, is_there

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.compute import Figure
    from disclosure.narrate.own_terms import OwnTerms
    from disclosure.narrate.script import Script
    from disclosure.narrate.subjects import Subjects

#: What a term may list below itself instead of, or after, a meaning.
SUBJECTS, OWN_TERMS = "支出科目", "专用名词"
TERMS, NOTES, IN_USE = "名词", "科目", "用到的科目"
NAME, FIGURES, SECTION, MEANING, LIST = "名", "有", "节", "释义", "列出"
#: A term may be called without its quotation marks.
_UNQUOTED = {ord(mark): None for mark in "“”"}
KEYS = (NAME, FIGURES, SECTION, MEANING, LIST)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One term: its name, the figures or the section that bring it in, and its meaning."""

    name: Script
    figures: tuple[str, ...] = ()
    section: str = ""
    meaning: Script | None = None
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
        own, sections = own_terms(subjects.facts), context["节"]
        used = [term for term in self.terms if self._is_used(term, sections, subjects.figures)]
        entries = [self._entry(term, own, context, subjects) for term in used]
        for term, entry in zip(used, entries, strict=True):
            if term.lists == OWN_TERMS:
                left = own.left().items()
                entry["列出"] = [ended_phrase(f"{name}：{meaning}") for name, meaning in left]
        return [entry for entry in entries if entry["释义"] or entry["列出"]]

    def gaps(self, sections: Mapping[str, str], subjects: Subjects) -> tuple[list[str], list[str]]:
        """Return the codes that are listed without a text, and those explained and not listed."""
        own = own_terms(subjects.facts)
        lists = (term for term in self.terms if term.lists == SUBJECTS)
        if not any(self._is_used(term, sections, subjects.figures) for term in lists):
            return [], own.idle_codes()
        codes = subjects.leaves(self.subjects)
        return [code for code in codes if not self._note(code, own, subjects)], own.idle_codes()

    def _is_used(
        self, term: GlossaryTerm, sections: Mapping[str, str], figures: Mapping[str, Figure]
    ) -> bool:
        if term.section and not sections.get(term.section):
            return False
        known = (figures.get(path) for path in term.figures)
        return not term.figures or any(figure and is_there(figure) for figure in known)

    def _entry(
        self, term: GlossaryTerm, own: OwnTerms, context: Mapping[str, Any], subjects: Subjects
    ) -> dict[str, Any]:
        """Return name, meaning and lines of a term; a department's own meaning goes first."""
        name = term.name.template.render(context)
        meaning = term.meaning.template.render(context).strip() if term.meaning is not None else ""
        if term.meaning is not None and not term.lists:
            meaning = own.take(name, name.translate(_UNQUOTED)) or meaning
        lines = []
        if term.lists == SUBJECTS:
            codes = subjects.leaves(self.subjects)
            lines = [self._subject(code, own, subjects) for code in codes]
        return {"名": name, "释义": meaning, "列出": lines}

    def _subject(self, code: str, own: OwnTerms, subjects: Subjects) -> str:
        note = self._note(code, own, subjects)
        return ended_phrase(f"{subjects.full_name(code)}{f'：{note}' if note else ''}")

    def _note(self, code: str, own: OwnTerms, subjects: Subjects) -> str:
        """Return what is said of a subject: by department, office, edition, or the catalogue."""
        name, edition = subjects.name(code), subjects.edition
        return (
            own.take(code, subjects.full_name(code), name)
            or edition.own_notes.get(code)
            or self.notes.get(code)
            or self.notes.get(name)
            or edition.catalog.note_of(code)
        )

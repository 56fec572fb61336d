"""Narrate: the form's sentences told with one disclosure's figures and facts.

Words are the edition's (``*.j2``, ``glossary.yaml``), branches are the phrases'; nothing is
computed here, and a department's own prose is data, never a template.
"""

from disclosure.narrate.identity import date_phrase, identity
from disclosure.narrate.pages import PAGES
from disclosure.narrate.sections import numerals, omitted_sections
from disclosure.narrate.sentences import Sentences, prepare_sentences
from disclosure.narrate.story import Narrative, Story
from disclosure.narrate.telling import narrate

__all__ = [
    "PAGES",
    "Narrative",
    "Sentences",
    "Story",
    "date_phrase",
    "identity",
    "narrate",
    "numerals",
    "omitted_sections",
    "prepare_sentences",
]

"""Begins a file: a commented skeleton from the schema, 待填 wherever something must come.

And names, in a file that is there, the codes that stand in it; makes next year's file of it; and
takes words back into it that somebody changed in its document.

Knows the schema of a kind and nothing of any kind; asks nobody and writes nothing itself.
"""

from disclosure.authoring.acceptance import (
    proposed_folder,
    unfit,
    unfit_answers,
    unfit_folder,
)
from disclosure.authoring.answers import Answers
from disclosure.authoring.beginning import Asked, Beginning, beginning_of
from disclosure.authoring.captioning import CaptionedFile, captioned
from disclosure.authoring.inheritance import Becoming, Inheritance, inheritance_of
from disclosure.authoring.legacy import Estate, Heir
from disclosure.authoring.pages import PAGES
from disclosure.authoring.renewal import Renewal, renewed_edition, renewed_sample
from disclosure.authoring.rolling import RolledFile, rolled
from disclosure.authoring.skeleton import file_text
from disclosure.authoring.taking import (
    Fixed,
    Own,
    Reading,
    ReadingPart,
    Untaken,
    Why,
    reworded_texts,
)
from disclosure.authoring.writing_back import WrittenBack, text_at, written_back

__all__ = [
    "PAGES",
    "Answers",
    "Asked",
    "Becoming",
    "Beginning",
    "CaptionedFile",
    "Estate",
    "Fixed",
    "Heir",
    "Inheritance",
    "Own",
    "Reading",
    "ReadingPart",
    "Renewal",
    "RolledFile",
    "Untaken",
    "Why",
    "WrittenBack",
    "beginning_of",
    "captioned",
    "file_text",
    "inheritance_of",
    "proposed_folder",
    "renewed_edition",
    "renewed_sample",
    "reworded_texts",
    "rolled",
    "text_at",
    "unfit",
    "unfit_answers",
    "unfit_folder",
    "written_back",
]

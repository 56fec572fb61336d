"""Begins a file: a commented skeleton from the schema, 待填 wherever something must come.

And names, in a file that is there, the codes that stand in it; and makes next year's file of it.

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

__all__ = [
    "PAGES",
    "Answers",
    "Asked",
    "Becoming",
    "Beginning",
    "CaptionedFile",
    "Estate",
    "Heir",
    "Inheritance",
    "Renewal",
    "RolledFile",
    "beginning_of",
    "captioned",
    "file_text",
    "inheritance_of",
    "proposed_folder",
    "renewed_edition",
    "renewed_sample",
    "rolled",
    "unfit",
    "unfit_answers",
    "unfit_folder",
]

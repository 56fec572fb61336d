"""Editions of the form and the classifications of the year, as data."""

from disclosure.edition.catalog import (
    Catalog,
    CodeChange,
    DamagedCatalogError,
    OtherYear,
    Subject,
    catalog,
)
from disclosure.edition.codes_schema import classifications
from disclosure.edition.comparing import (
    LEAD_IN,
    MORE_REASONS,
    REASONS,
    Breakdown,
    ComparisonForm,
    Due,
)
from disclosure.edition.demands import Demands
from disclosure.edition.display import Display, Ticks
from disclosure.edition.edition import (
    ChartBinding,
    ChartSeries,
    Edition,
    Scoring,
    edition_of,
)
from disclosure.edition.listing import Column, Content, ItemTable, RowTable, Segments
from disclosure.edition.own_notes import OwnNotes, read_own_notes
from disclosure.edition.pages import PAGES
from disclosure.edition.pattern import Pattern
from disclosure.edition.reading import choose, editions, read_edition
from disclosure.edition.schemas import damaged_schemas, find_schema
from disclosure.edition.sections import Section
from disclosure.edition.wording import Wording

__all__ = [
    "LEAD_IN",
    "MORE_REASONS",
    "PAGES",
    "REASONS",
    "Breakdown",
    "Catalog",
    "ChartBinding",
    "ChartSeries",
    "CodeChange",
    "Column",
    "ComparisonForm",
    "Content",
    "DamagedCatalogError",
    "Demands",
    "Display",
    "Due",
    "Edition",
    "ItemTable",
    "OtherYear",
    "OwnNotes",
    "Pattern",
    "RowTable",
    "Scoring",
    "Section",
    "Segments",
    "Subject",
    "Ticks",
    "Wording",
    "catalog",
    "choose",
    "classifications",
    "damaged_schemas",
    "edition_of",
    "editions",
    "find_schema",
    "read_edition",
    "read_own_notes",
]

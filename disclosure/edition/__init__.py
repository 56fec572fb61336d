"""Editions of the form and the classifications of the year, as data."""

from disclosure.edition.catalog import Catalog, Subject, catalog
from disclosure.edition.edition import (
    ChartBinding,
    ChartSeries,
    Display,
    Edition,
    Scoring,
    edition_of,
)
from disclosure.edition.reading import PAGES, choose, editions, read_edition

__all__ = [
    "PAGES",
    "Catalog",
    "ChartBinding",
    "ChartSeries",
    "Display",
    "Edition",
    "Scoring",
    "Subject",
    "catalog",
    "choose",
    "edition_of",
    "editions",
    "read_edition",
]

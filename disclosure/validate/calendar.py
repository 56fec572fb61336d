"""Room validate: dates as text, and what an author meant who wrote one in another way."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTS = re.compile(r"\D*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def is_date(text: str) -> bool:
    """Say whether the text is a day of the calendar in the form 2025-09-29."""
    return _DATE.fullmatch(text) is not None and _day(text) is not None


def meant_date(text: str) -> str:
    """Return the day in the right form, or nothing where no day can be read from the text."""
    plain = unicodedata.normalize("NFKC", text)
    found = _PARTS.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if found is None:
        return ""
    year, month, day = found.groups()
    return _day(f"{year}-{int(month):02}-{int(day):02}") or ""


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None

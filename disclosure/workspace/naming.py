"""Room workspace: what a file name says, and what a wrong one was meant to say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from disclosure.terms import KINDS

_NAME = re.compile(rf"(?P<year>(?:19|20)\d\d)-(?P<kind>{'|'.join(KINDS)})\.yaml", re.ASCII)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
#: How the file that says where figures come from ends.
SOURCES = ".sources.json"
_TEMPORARY = re.compile(r"[.~].*|.*~|.*\.(?:swp|tmp|bak|orig)", re.IGNORECASE)
_DATA = re.compile(r".*\.ya?ml(?:\.txt)?", re.IGNORECASE)
_WORDS = {kind.slug: (kind.printed, kind.slug) for kind in KINDS.values()}


@dataclass(frozen=True, slots=True)
class Name:
    """Year and kind as a file name states them; None for what it does not say."""

    year: int | None
    kind: str | None

    @property
    def meant(self) -> str | None:
        """The file name that says the same in the right way."""
        return f"{self.year}-{self.kind}.yaml" if self.year and self.kind else None


def parse(name: str) -> Name | None:
    """Read a file name that follows the rule; None if it does not."""
    match = _NAME.fullmatch(name)
    return Name(int(match["year"]), match["kind"]) if match else None


def guess(name: str) -> Name:
    """Read what a name that breaks the rule was meant to say."""
    year = _YEAR.search(name)
    lowered = name.lower()
    kinds = [kind for kind, words in _WORDS.items() if any(word in lowered for word in words)]
    return Name(int(year[0]) if year else None, kinds[0] if len(kinds) == 1 else None)


def is_sources(name: str) -> bool:
    """Whether a file says where the figures of the one beside it come from."""
    return name.endswith(SOURCES)


def is_data(name: str) -> bool:
    """Whether a file looks like data; hidden, temporary and other files are left alone."""
    return _DATA.fullmatch(name) is not None and _TEMPORARY.fullmatch(name) is None

"""What came of returned files, for people and for machines: one table of formats.

Each takes the files and yields the pieces of its text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from disclosure.reporters.verifying.as_html import as_html
from disclosure.reporters.verifying.as_json import as_json
from disclosure.reporters.verifying.as_text import as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from disclosure.review.verify import Verified

#: Name of a format → what it makes of the files.
VERIFYING: Mapping[str, Callable[[Sequence[Verified]], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
}

__all__ = ["VERIFYING"]

"""What a rule says: what is wrong and at which figures; the engine adds who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from disclosure.check.scales import Weighed
    from disclosure.diagnostics import Pointer, Related


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found.

    ``at`` are figure paths or pointers into the file: the first gets the caret, the others become
    related places. ``excerpt`` narrows the caret to a part of the text at the first place.
    ``weighed`` is the equation that is out of balance, where the finding is one. ``elsewhere``
    are places in other files that take part.
    """

    at: tuple[str | Pointer, ...]
    message: str
    hint: str = ""
    excerpt: str = ""
    weighed: Weighed | None = None
    elsewhere: tuple[Related, ...] = ()

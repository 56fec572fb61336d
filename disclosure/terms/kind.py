"""The kinds of disclosure by name: the one table from which every room takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of disclosure.

    ``slug`` stands in names of files, folders and options; ``printed`` is what officials say.
    """

    slug: str
    printed: str


#: Slug → kind, in the order in which help texts name them.
KINDS: Mapping[str, Kind] = {
    each.slug: each for each in (Kind("final", "决算"), Kind("budget", "预算"))
}

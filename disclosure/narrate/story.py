"""Room narrate: what a narrative is told from, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from disclosure.diagnostics import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from disclosure.compute import Explanation, Figure
    from disclosure.diagnostics import Pointer
    from disclosure.edition import Edition


def nowhere(_: Pointer, __: str = "") -> Place:
    """Return the place of a text that stands in no file, as in a preview with sample data."""
    return Place("")


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that the sentences of one disclosure may speak of.

    ``facts`` is the filing as loaded (plain nested data, scalars as text); ``explanations`` are
    the comparisons by name; ``place`` finds some words of a text; ``draft`` allows 【待填】.
    """

    edition: Edition
    facts: Mapping[str, Any]
    figures: Mapping[str, Figure]
    explanations: Mapping[str, Explanation]
    place: Callable[[Pointer, str], Place] = nowhere
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Narrative:
    """The finished words of one disclosure; printed figures are tokens in them.

    ``blocks``: paragraphs by block name (文); ``sections``: Chinese numeral by section name (节),
    empty where the section is omitted; ``identity``: names and dates (名); ``facts``: the filing
    with every reference in its prose resolved.
    """

    blocks: Mapping[str, tuple[str, ...]]
    sections: Mapping[str, str]
    identity: Mapping[str, str]
    facts: Mapping[str, Any]

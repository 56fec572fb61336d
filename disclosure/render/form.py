"""A template prepared once per edition: all that no document changes is done here.

Room: render. What comes out is immutable and serves any number of documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from disclosure.render.ink.anchors import Keys
from disclosure.render.ink.ink import Ink
from disclosure.render.template.named import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from disclosure.diagnostics import Diagnostic
    from disclosure.render.chart.charts import ChartForm
    from disclosure.render.ink.compiled import Compiled
    from disclosure.render.layout import Flow
    from disclosure.render.package.archive import Member
    from disclosure.render.template.spots import Spot


@dataclass(frozen=True, slots=True)
class WovenPart:
    """One part with tags: the document itself, a header, a footer.

    ``tags[n]`` is the spot and the text of tag n + 1; ``is_sound`` tells that it is XML, whatever
    the data.
    """

    name: str
    compiled: Compiled
    openings: tuple[str, ...]
    anchors: tuple[int, ...]
    tags: tuple[tuple[Spot, str], ...]
    is_sound: bool


@dataclass(frozen=True, slots=True)
class Form:
    """A prepared template.

    ``order`` names the parts of the package as they are written; each is either ready (``ready``,
    or ``ready_with_passport`` where a document carries one), a sheet, a chart, a workbook, the
    core properties or the passport (``item``). ``unprinted`` says what stays behind; ``faults`` are
    those that the template itself has. ``template`` is what it was prepared from, ``bound`` the
    names of the charts that have data; ``limits[n]`` is the number of characters with which the
    figure of tag n of the document surely has room.
    """

    label: str
    order: tuple[str, ...]
    ready: Mapping[str, Member]
    ready_with_passport: Mapping[str, Member]
    sheets: tuple[WovenPart, ...]
    charts: tuple[ChartForm, ...]
    flow: Flow
    item: str
    first_id: int
    unprinted: tuple[Diagnostic, ...] = ()
    faults: frozenset[str] = frozenset()
    template: bytes = b""
    bound: tuple[str, ...] = ()
    limits: tuple[int, ...] = ()

    @property
    def document(self) -> WovenPart:
        """The part that holds the text."""
        return self.sheets[0]

    def named(self, root: str) -> frozenset[str]:
        """Return the names right below a root that the tags use, such as the blocks below 文."""
        return named((text for sheet in self.sheets for _, text in sheet.tags), root)

    def ink(self, *, passports: bool) -> Ink:
        """Return the ink of one document."""
        return Ink(passports=passports, first_id=self.first_id)

    def keys(self) -> Keys:
        """Return the keys of one document."""
        return Keys(self.document.anchors)

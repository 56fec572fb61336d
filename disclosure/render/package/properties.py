"""The properties of the file: its title and a date of the record, and nobody's name.

Room: render.
"""

from __future__ import annotations

from dataclasses import dataclass

from disclosure.passport import plain
from disclosure.passport.markup import escape
from disclosure.render.wordml import without_controls


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file says about itself.

    ``facts`` and ``edition`` are content hashes, ``date`` is the day of publication as
    ``2025-09-29``: the moment of the build would make two builds differ.
    """

    title: str
    facts: str = ""
    edition: str = ""
    date: str = "1980-01-01"


def core_xml(imprint: Imprint) -> bytes:
    """Return the part with the core properties."""
    moment = f'xsi:type="dcterms:W3CDTF">{escape(imprint.date)}T00:00:00Z'
    title = escape(without_controls(plain(imprint.title)))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title>"
        "<dc:language>zh-CN</dc:language><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"
        f"<dcterms:created {moment}</dcterms:created>"
        f"<dcterms:modified {moment}</dcterms:modified>"
        "</cp:coreProperties>"
    ).encode()

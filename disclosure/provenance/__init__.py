"""Room provenance: where figures come from, as the file beside a disclosure's YAML keeps it.

Knows cells, values and who compared; knows nothing of figures, rules, or where the file lies. All
that is read comes as bytes, all that is written goes as bytes.
"""

from disclosure.provenance.pages import PAGES
from disclosure.provenance.reading import read_sources
from disclosure.provenance.sources import STATED, Imported, Keyed, Sources, stated_path
from disclosure.provenance.writing import sources_text

__all__ = [
    "PAGES",
    "STATED",
    "Imported",
    "Keyed",
    "Sources",
    "read_sources",
    "sources_text",
    "stated_path",
]

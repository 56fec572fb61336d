"""The words of the trade: units, and the seam where a Chinese term meets its English name."""

from disclosure.terms.kind import KINDS, Kind
from disclosure.terms.record import Term, record, term, terms_of
from disclosure.terms.unit import Unit

__all__ = ["KINDS", "Kind", "Term", "Unit", "record", "term", "terms_of"]

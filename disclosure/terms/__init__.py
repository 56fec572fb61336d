"""The words of the trade: units here, and the seam where a Chinese term meets its English name."""

from disclosure.terms.unit import Unit

__all__ = ["Unit"]

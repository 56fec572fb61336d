"""Text as XML holds it.

The standard library's own function of this kind brings its network code with it.
"""

from __future__ import annotations


def escape(text: str) -> str:
    """Return a text with the three signs that have a meaning in XML written as entities."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")

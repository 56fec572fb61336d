"""Says whether a file has the shape that the schema asks for; the only room that looks at shapes.

What it must not know: what the figures mean, whether they tie out, how they are printed.
"""

from disclosure.validate.block_unit import UNIT_KEY, UNITS, block_unit
from disclosure.validate.coded import CodedKey, coded_keys
from disclosure.validate.described import described
from disclosure.validate.keys import CHOSEN, ITEM, Key, key_at, keys_of
from disclosure.validate.pages import PAGES
from disclosure.validate.readable import Readable, readable
from disclosure.validate.reviewing import TO_REVIEW, marks_in
from disclosure.validate.schema import Schema, is_sound, read_schema
from disclosure.validate.unfilled import TO_FILL, gaps_in
from disclosure.validate.validate import validate

__all__ = [
    "CHOSEN",
    "ITEM",
    "PAGES",
    "TO_FILL",
    "TO_REVIEW",
    "UNITS",
    "UNIT_KEY",
    "CodedKey",
    "Key",
    "Readable",
    "Schema",
    "block_unit",
    "coded_keys",
    "described",
    "gaps_in",
    "is_sound",
    "key_at",
    "keys_of",
    "marks_in",
    "read_schema",
    "readable",
    "validate",
]

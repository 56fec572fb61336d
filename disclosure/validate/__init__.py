"""Says whether a file has the shape that the schema asks for; the only room that looks at shapes.

What it must not know: what the figures mean, whether they tie out, how they are printed.
"""

from disclosure.validate.keys import Key, keys_of
from disclosure.validate.pages import PAGES
from disclosure.validate.schema import Schema, read_schema
from disclosure.validate.unfilled import TO_FILL
from disclosure.validate.validate import validate

__all__ = ["PAGES", "TO_FILL", "Key", "Schema", "keys_of", "read_schema", "validate"]

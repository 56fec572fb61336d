"""Tables: what the tags of a form can name, from one disclosure's figures and finished words.

Rows of tables and annexes, single figures, the data of charts; no looks, no arithmetic.
"""

from disclosure.tables.context import charts_of, context_of

__all__ = ["charts_of", "context_of"]

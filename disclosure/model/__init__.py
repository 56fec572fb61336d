"""Typed records of a disclosure, built from data that the schema has accepted.

What all kinds have stands here; the records of a kind are a room of their own.
"""

from disclosure.model.filing import Agency, Filing, Names, Waiver
from disclosure.model.lookup import identifier, may_hold, text_at
from disclosure.model.quantity import TEN_THOUSAND, ZERO, Quantity, Stated, amount
from disclosure.model.structure import structure

__all__ = [
    "TEN_THOUSAND",
    "ZERO",
    "Agency",
    "Filing",
    "Names",
    "Quantity",
    "Stated",
    "Waiver",
    "amount",
    "identifier",
    "may_hold",
    "structure",
    "text_at",
]

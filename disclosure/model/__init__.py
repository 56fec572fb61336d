"""Typed records of a disclosure, built from data that the schema has accepted."""

from disclosure.model.accounts import FinalAccounts, Reasons, ThreePublicExpenses, Waiver
from disclosure.model.lookup import text_at
from disclosure.model.performance import Goal
from disclosure.model.quantity import TEN_THOUSAND, ZERO, Quantity, Stated, amount
from disclosure.model.structure import structure

__all__ = [
    "TEN_THOUSAND",
    "ZERO",
    "FinalAccounts",
    "Goal",
    "Quantity",
    "Reasons",
    "Stated",
    "ThreePublicExpenses",
    "Waiver",
    "amount",
    "structure",
    "text_at",
]

"""Typed records of a disclosure, built from data that the schema has accepted."""

from disclosure.model.accounts import FinalAccounts
from disclosure.model.quantity import TEN_THOUSAND, ZERO, Quantity
from disclosure.model.structure import structure

__all__ = ["TEN_THOUSAND", "ZERO", "FinalAccounts", "Quantity", "structure"]

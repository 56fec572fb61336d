"""The records of 部门决算公开."""

from disclosure.model.final.accounts import FinalAccounts, Reasons
from disclosure.model.final.performance import GENERAL_MONEY, Goal

__all__ = ["GENERAL_MONEY", "FinalAccounts", "Goal", "Reasons"]

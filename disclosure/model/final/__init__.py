"""The records of 部门决算公开."""

from disclosure.model.final.accounts import FinalAccounts, Reasons
from disclosure.model.final.performance import Goal

__all__ = ["FinalAccounts", "Goal", "Reasons"]

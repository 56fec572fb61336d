"""The records of 部门决算公开."""

from disclosure.model.final.accounts import FinalAccounts, Reasons
from disclosure.model.final.performance import GENERAL_MONEY, Goal
from disclosure.model.final.spelling import spelled_out

__all__ = ["GENERAL_MONEY", "FinalAccounts", "Goal", "Reasons", "spelled_out"]

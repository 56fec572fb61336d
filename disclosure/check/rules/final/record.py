"""The record of final accounts, which the rules of this folder are asked about, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from disclosure.check.case import Case, Neighbour
    from disclosure.model.final import FinalAccounts


def accounts_of(case: Case | Neighbour) -> FinalAccounts:
    """Return the record of a case or of a neighbour: the bundle of the kind sees to it."""
    return cast("FinalAccounts", case.accounts)

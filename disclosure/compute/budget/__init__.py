"""The derived figures of 部门预算公开: which figure follows from which others."""

from disclosure.compute.budget import declare, projects, sections, spending
from disclosure.compute.budget.agencies import agencies
from disclosure.compute.budget.suppliers import OF_LAST_BUDGET
from disclosure.compute.ground import Declarations

BUDGET = Declarations(
    (
        declare.income,
        spending.expenditure,
        declare.balances,
        spending.economic,
        declare.three_public,
        declare.agency_operations,
        agencies,
        projects.projects,
        sections.staff,
        sections.procurement,
        sections.services,
        sections.assets,
        sections.overall,
        sections.shares,
    ),
    suppliers=(OF_LAST_BUDGET,),
)

__all__ = ["BUDGET", "OF_LAST_BUDGET"]

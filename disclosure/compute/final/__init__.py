"""The derived figures of 部门决算公开: which figure follows from which others."""

from disclosure.compute.final import budgets, declare, declare_sections
from disclosure.compute.final.last_year import last_year
from disclosure.compute.final.links import links
from disclosure.compute.final.suppliers import OF_BUDGET, OF_LAST_YEAR, SUPPLIERS
from disclosure.compute.ground import Declarations

FINAL = Declarations(
    (
        declare.income,
        declare.expenditure,
        declare.balances,
        budgets.initial_budget,
        declare.economic,
        declare.three_public,
        declare.agency_operations,
        declare_sections.procurement,
        declare_sections.assets,
        declare_sections.performance,
        declare_sections.shares,
        last_year,
        # Last, because it takes the place of what the others make of these paths.
        links,
    ),
    declare_sections.completions,
    budgets.of_others,
    SUPPLIERS,
)

__all__ = ["FINAL", "OF_BUDGET", "OF_LAST_YEAR"]

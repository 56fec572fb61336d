"""What is wrong, and where: the one shape in which every room reports a problem.

A user's mistake never raises. Each stage returns its product and its diagnostics; an exception
is a defect of this program.
"""

from disclosure.diagnostics.diagnostic import (
    Diagnostic,
    Diagnostics,
    Place,
    Pointer,
    Related,
    Severity,
    worst,
)
from disclosure.diagnostics.excerpt import display_width, excerpt
from disclosure.diagnostics.obligation import Obligation, Status
from disclosure.diagnostics.page import Page
from disclosure.diagnostics.printed import details, headline, printed
from disclosure.diagnostics.unseen import is_seen, tamed, unseen, variants

__all__ = [
    "Diagnostic",
    "Diagnostics",
    "Obligation",
    "Page",
    "Place",
    "Pointer",
    "Related",
    "Severity",
    "Status",
    "details",
    "display_width",
    "excerpt",
    "headline",
    "is_seen",
    "printed",
    "tamed",
    "unseen",
    "variants",
    "worst",
]

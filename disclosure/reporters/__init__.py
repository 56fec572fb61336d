"""Reports: what became of each disclosure, told to a person, to a machine, or on paper.

``REPORTERS`` is the table of formats; each reporter fulfils the ``Reporter`` protocol, the one
thing that the pipeline speaks to.
"""

from disclosure.reporters.dictionary import DICTIONARIES
from disclosure.reporters.outcome import Outcome, Result
from disclosure.reporters.reporter import Advance, Progress, Reporter, unseen
from disclosure.reporters.table import REPORTERS

__all__ = [
    "DICTIONARIES",
    "REPORTERS",
    "Advance",
    "Outcome",
    "Progress",
    "Reporter",
    "Result",
    "unseen",
]

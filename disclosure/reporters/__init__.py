"""Reports: what became of each disclosure, told to a person.

``TextReporter`` fulfils the ``Reporter`` protocol, the one thing that the pipeline speaks to.
"""

from disclosure.reporters.outcome import Outcome, Result
from disclosure.reporters.reporter import Advance, Reporter
from disclosure.reporters.text import TextReporter

__all__ = ["Advance", "Outcome", "Reporter", "Result", "TextReporter"]

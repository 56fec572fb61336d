"""From a file to plain data in which every scalar is text, with the place of everything in it.

Makes nested dict, list and str; knows YAML and the slips of those who type it; knows nothing of
disclosures. All problems of a file are reported at once; a user's mistake never raises.
"""

from disclosure.load.line_ends import LineEnd
from disclosure.load.loaded import Loaded
from disclosure.load.loader import load, load_text
from disclosure.load.lookalikes import Lookalike, lookalikes
from disclosure.load.pages import PAGES
from disclosure.load.reach import Reach

__all__ = ["PAGES", "LineEnd", "Loaded", "Lookalike", "Reach", "load", "load_text", "lookalikes"]

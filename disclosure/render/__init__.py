"""Rendering: a prepared Word template and one disclosure's words and figures become a .docx.

``prepare`` once per edition, ``render`` once per document.
"""

from disclosure.render.charts import Chart, Series
from disclosure.render.context import charts_of, context_of
from disclosure.render.form import Form
from disclosure.render.pages import PAGES
from disclosure.render.prepare import prepare
from disclosure.render.printing import render
from disclosure.render.properties import Imprint

__all__ = [
    "PAGES",
    "Chart",
    "Form",
    "Imprint",
    "Series",
    "charts_of",
    "context_of",
    "prepare",
    "render",
]

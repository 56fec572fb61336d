"""Rendering: a prepared Word template and one disclosure's words and figures become a .docx.

``prepare`` once per edition, ``render`` once per document; what is published is ``proven``.
"""

from disclosure.render.form import Form
from disclosure.render.package.properties import Imprint
from disclosure.render.pages import PAGES
from disclosure.render.pressing import prepare, pressed
from disclosure.render.printing import render
from disclosure.render.proving import proven

__all__ = [
    "PAGES",
    "Form",
    "Imprint",
    "prepare",
    "pressed",
    "proven",
    "render",
]

"""Figure passports: every printed figure knows its path, on paper and in the file.

``Shown`` is a figure as it is printed; between narration and rendering it travels inside a plain
string as a token between two control characters, which no input may contain. In the file it
stands in a hidden bookmark, and a custom XML part maps the bookmark to path and shown text.
"""

from disclosure.passport.chart import Chart, Series, amount
from disclosure.passport.marks import CLOSE, OPEN, SEP, Shown, Span, plain, spans
from disclosure.passport.names import bookmark
from disclosure.passport.part import (
    NAMESPACE,
    Passport,
    Point,
    PrintedFigure,
    figure_xml,
    part_xml,
    point_xml,
    properties_xml,
    read,
)

__all__ = [
    "CLOSE",
    "NAMESPACE",
    "OPEN",
    "SEP",
    "Chart",
    "Passport",
    "Point",
    "PrintedFigure",
    "Series",
    "Shown",
    "Span",
    "amount",
    "bookmark",
    "figure_xml",
    "part_xml",
    "plain",
    "point_xml",
    "properties_xml",
    "read",
    "spans",
]

"""Layout: on which page a heading falls, and whether amounts have room, told without drawing.

``plan`` reads a template once; ``Flow.pages`` tells the page numbers of one document; ``fit`` finds
columns in which its amounts have room.
"""

from disclosure.render.layout.amounts import LONGEST
from disclosure.render.layout.columns import Fit, fit
from disclosure.render.layout.content import children
from disclosure.render.layout.flow import Flow
from disclosure.render.layout.looks import Looks
from disclosure.render.layout.plan import plan

__all__ = ["LONGEST", "Fit", "Flow", "Looks", "children", "fit", "plan"]

"""Layout: on which page a heading falls, told without drawing the document.

``plan`` reads a template once; ``Flow.pages`` tells the page numbers of one document.
"""

from disclosure.render.layout.flow import Flow
from disclosure.render.layout.plan import plan

__all__ = ["Flow", "plan"]

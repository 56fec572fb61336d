"""Two builds of one disclosure in, a Word file out that tracks what became of the first."""

from disclosure.review.redline.redline import redline

__all__ = ["redline"]

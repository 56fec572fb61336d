"""Equations between figures: parsed once, weighed in one case, told with both sides."""

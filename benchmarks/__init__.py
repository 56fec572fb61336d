"""Measurements, run by hand: ``python benchmarks/render.py``."""

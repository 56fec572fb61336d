"""The pipeline: what the program does, from a selection of disclosures to files and reports.

``corridor`` is the whole way of one disclosure; ``build``, ``explaining`` and ``keeping`` are the
commands. Nothing is imported here, so that a help text does not wait for the rooms below.
"""

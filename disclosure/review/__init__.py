"""Review: what became of a disclosure between two states of it."""

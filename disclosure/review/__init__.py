"""What changed between two versions of a disclosure, and what moved because of it."""

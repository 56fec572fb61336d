"""Review of figure changes: what comes back from Word, and what differs between two revisions."""

"""Which number is to blame where equations break, and where the caret stands."""

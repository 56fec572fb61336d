"""The rules, by family; each module has one tuple RULES."""

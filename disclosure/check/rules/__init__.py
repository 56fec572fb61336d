"""The rules: those that serve every kind, by family, and those of a kind, in its folder.

Each module has one tuple RULES, and each folder gathers those of its modules.
"""

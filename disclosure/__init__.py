"""Standardised budget disclosures of government departments, from structured YAML to Word."""

"""Numeric examples that others published, and the thin adapter that puts them to the engine."""

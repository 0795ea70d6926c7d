"""Strict reading of typed answers, and what is kept when they cannot be read."""

"""Blank forms over the web."""

"""The mentor's room."""

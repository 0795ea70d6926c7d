"""The tables: their shape and their keeping."""

"""The trainer's room."""

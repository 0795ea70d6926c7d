"""The administrator's room."""

"""The returnee's room."""

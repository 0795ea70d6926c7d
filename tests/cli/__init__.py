"""The commands and the demo."""

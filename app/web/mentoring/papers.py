"""The plan on paper, as it was sent."""

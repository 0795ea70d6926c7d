"""The verbs, on real databases."""

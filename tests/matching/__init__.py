"""Which grants and lenders fit, and the reasons given."""

"""The programme office."""

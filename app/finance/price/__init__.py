"""What credit costs: each rate by its own rules and under its own name."""

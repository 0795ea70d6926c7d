"""Pure computation on money: loans, projections, ratios and stress tests."""

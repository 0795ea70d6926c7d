"""Which grants and which lenders fit a plan, with the reason for each yes and each no."""

"""Ratios measured in one run, own code and a yardstick in turn; never timed tests."""

"""The tests: one folder a room, the worked cases, the house rules, whole stories in a browser."""

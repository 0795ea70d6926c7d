"""The same pages in other ways: what a programme's pages cost at least, and what they cost with a large framework."""

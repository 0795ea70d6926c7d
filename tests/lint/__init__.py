"""The house rules: names, sizes, translations."""

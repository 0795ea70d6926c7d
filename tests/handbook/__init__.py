"""The chapters and words in six languages, and the figures in their examples."""

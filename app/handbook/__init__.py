"""The handbook: chapters and words in six languages, with examples that the projection computes."""

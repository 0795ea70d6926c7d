"""Coming in, saying who may read, leaving."""

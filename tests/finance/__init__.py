"""The engine: worked cases, a second calculation by hand, and properties of random plans."""

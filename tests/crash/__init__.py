"""A server that is killed while people save, again and again, and what is there afterwards: `make crash`."""

"""The only rooms that speak HTTP: what they share lies here, each person's job has a room of its own."""

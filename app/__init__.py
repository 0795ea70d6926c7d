"""Ritorno: business plans that hold, for people who return home."""

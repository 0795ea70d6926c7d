"""The demo: the people of the worked cases, with cards, consents, plans and their mentors' answers."""

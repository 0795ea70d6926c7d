"""A plan and a sign-in card on paper: vectors, embedded letters, in Latin scripts and in Arabic."""

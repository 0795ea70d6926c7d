"""Paper: every page of a plan and the card, in Latin scripts and in Arabic."""

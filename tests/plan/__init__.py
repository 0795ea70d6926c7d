"""Questions, progress, checks, states, and the way from answers to figures."""

"""The guided plan: its questions declared once, the answers, the checks, and the way from answers to figures."""

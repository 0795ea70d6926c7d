"""Pages: every page that a test fetches is also checked as HTML."""

"""The commands: `python -m app.cli --help` lists them."""

"""The starter data: sources, limits, and what is made of its rows."""

"""The starter data (lenders, grants, countries, legal limits), with sources, and what turns rows into values."""

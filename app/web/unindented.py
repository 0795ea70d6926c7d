"""Templates are indented for who writes them; the page that goes to a phone need not carry it."""

from __future__ import annotations

import re

from jinja2.ext import Extension

_INDENTED = re.compile(r"^[ \t]+", re.MULTILINE)


class Unindented(Extension):
    """Leaves each line of a template without the blanks it begins with: some 70 bytes less of a long page. Lines keep
    their numbers, and what a person wrote is no part of a template."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        return _INDENTED.sub("", source)

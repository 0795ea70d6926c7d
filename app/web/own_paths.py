"""Paths of this site as a form may carry them: never an address elsewhere."""

from __future__ import annotations

import re

OWN = re.compile(r"/(?![/\\])[\w/.~-]*")


def own_path(path: str) -> str:
    """The path as it stands; the first page for anything that leads elsewhere or cannot be written in a page."""
    return path if OWN.fullmatch(path) and len(path) < 200 else "/"

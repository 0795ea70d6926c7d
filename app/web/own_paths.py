"""Paths of this site as a form may carry them: never an address elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from flask import url_for

from app.web.at_hand import asked

OWN = re.compile(r"/(?![/\\])[\w/.~-]*")


def own_path(path: str) -> str:
    """The path as it stands; the first page for anything that leads elsewhere or cannot be written in a page."""
    return path if OWN.fullmatch(path) and len(path) < 200 else "/"


def address_of(endpoint: str, **values: str | int | None) -> str:
    """The path of a view, as `url_for` gives it; the same one is built once in a process."""
    return _built(asked().root_path, endpoint, tuple(values.items()))


@lru_cache(maxsize=4096)
def _built(_root: str, endpoint: str, values: tuple[tuple[str, Any], ...]) -> str:
    return url_for(endpoint, **dict(values))

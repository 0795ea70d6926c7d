"""Pieces of pages that depend on what they are given and on the reader's language alone: set once in a process."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask import get_template_attribute
from markupsafe import Markup

from app.language.tongues import Tongue
from app.web.at_hand import asked

KEPT = 2048  # pieces that a process remembers, some 1 kB each


def set_once(template: str, macro: str, speaker: Tongue | str, *given: Any) -> Markup:
    """What this macro makes of these values; `speaker` says in which way of writing, as far as it matters there."""
    return _set(template, macro, asked().root_path, speaker, *given)


@lru_cache(maxsize=KEPT)
def _set(template: str, macro: str, _root: str, _speaker: Tongue | str, *given: Any) -> Markup:
    return Markup(get_template_attribute(template, macro)(*given))  # noqa: S704 - our own template

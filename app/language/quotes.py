"""Quotation marks inside quotation marks: “Plan ‘B’”, «Plan “B”»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

PLACE = re.compile(r"([“«])\u00a0?%\((\w+)\)s\u00a0?[”»]")
INNER = {"“": ("‘", "’"), "«": ("“", "”")}  # what the language writes inside these
PAIRS = (r"“([^“”]*)”", r"„([^„“”]*)[“”]", r"«\s?([^«»]*?)\s?»", r"&#34;(.*?)&#34;")
OWN, ESCAPED = (re.compile("|".join(pairs)) for pairs in ((*PAIRS, r'"([^"]*)"'), PAIRS))  # a tag has " of its own


def nested(text: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a sentence is filled with: what stands between its quotation marks has inner ones, if it has any."""
    if "“" not in text and "«" not in text:
        return values
    inside = {name: INNER[mark] for mark, name in PLACE.findall(text)}
    return {name: _inner(value, *inside[name]) if name in inside else value for name, value in values.items()}


def _inner(value: Any, before: str, after: str) -> Any:
    if not isinstance(value, str):
        return value
    pairs = ESCAPED if hasattr(value, "__html__") else OWN
    changed = pairs.sub(lambda found: before + next(one for one in found.groups() if one is not None) + after, value)
    return type(value)(changed)

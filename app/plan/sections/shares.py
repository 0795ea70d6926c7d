"""Questions for a share: how many of every 100."""

from __future__ import annotations

from typing import Any

from app.language.messages import mark
from app.plan.fields import Field, Kind


def of_100(key: str, number: str, label: str, *, most: int = 100, **more: Any) -> Field:
    """From nothing to `most` of every 100, with two decimals; `more` is what else a question has (why, hint, …)."""
    return Field(key, number, Kind.NUMBER, label, unit=mark("of every 100"), least=0, most=most, decimals=2, **more)

"""A year of sales in a few words: only the months that are not normal."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.language.messages import Message, Month, say
from app.plan.sections.sales import YEAR_LEVELS

NORMAL = "100"
NAMES = {level.key: level.label for level in YEAR_LEVELS}


def other_months(levels: Sequence[str]) -> tuple[Message, ...]:
    """`levels` as they are stored, January first: "March: Strong", or that all are normal."""
    other = tuple(
        say("%(month)s: %(level)s", month=Month(n), level=say(NAMES[level]) if level in NAMES else Decimal(level))
        for n, level in enumerate(levels, 1)
        if level != NORMAL
    )
    return other or (say("All months are normal."),)

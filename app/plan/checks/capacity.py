"""What can be made in a month, against what is to be sold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from app.finance.measured import busiest
from app.language.messages import Message, say
from app.plan import lines
from app.plan.answered import rows, value
from app.plan.checks.advice import Advice, about
from app.plan.fields import AllAnswers, known

A_YEAR = 12
NEEDED = ("units", "most")
NOT_COUNTED = {"name": "", "unit": "", "price": 0, "unit_cost": 0}  # pieces are the same whatever one costs


def capacity_advice(answers: AllAnswers) -> Iterator[Advice]:
    """X3: no month of the first year can sell more than can be made. Each row speaks for itself, whatever else is
    open."""
    for row in rows(answers, "sales", "products"):
        message = above_most(row, answers)
        if message:
            yield Advice("X3", "block", "mentor", message, about(row), "sales", "products")


def above_most(row: Mapping[str, Any], answers: AllAnswers) -> Message | None:
    """What is to be sold of one product beside what can be made; while nobody knows when it opens, only what no opening
    month would mend."""
    if not all(known(row.get(key)) for key in NEEDED) or not _whole_year(row):
        return None
    opening = value(answers, "start", "opening_month")
    starts = (int(opening[5:7]),) if opening else range(1, A_YEAR + 1)
    made = lines.product({**row, **NOT_COUNTED})
    most, peak = Decimal(row["most"]), min(busiest(made, month) for month in starts)
    if peak <= most:
        return None
    return say("You can make %(most)s a month. Here it says %(units)s. Which one is right?", most=most, units=peak)


def _whole_year(row: Mapping[str, Any]) -> bool:
    """A year of fewer months is named as what cannot be (X0)."""
    return not known(row.get("season")) or len(row["season"]) in (0, A_YEAR)

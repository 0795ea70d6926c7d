"""How well the numbers of a plan are known: the parts that rest on know, asked and guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.plan.fields import AllAnswers, known
from app.plan.progress import complete
from app.plan.sections import field


@dataclass(frozen=True)
class Mix:
    """Of every 100 of an amount, how much rests on each tag; together 100, or all 0 without an amount."""

    know: int = 0
    asked: int = 0
    guess: int = 0
    untold: int = 0


@dataclass(frozen=True)
class Evidence:
    sales: Mix
    costs: Mix


def shares(answers: AllAnswers) -> Evidence:
    """Sales by their normal month, costs by their usual month, each row with its one tag."""
    return Evidence(_mix(_sales(answers)), _mix(_costs(answers)))


def _sales(answers: AllAnswers) -> Iterable[tuple[str | None, Decimal]]:
    for row in _rows(answers, "sales", "products"):
        yield row.get("evidence"), Decimal(row["units"]) * row["price"]


def _costs(answers: AllAnswers) -> Iterable[tuple[str | None, Decimal]]:
    for row in _rows(answers, "costs", "costs"):
        yield row.get("evidence"), Decimal(row["amount"])


def _rows(answers: AllAnswers, part: str, key: str) -> Iterable[Mapping[str, Any]]:
    rows = answers.get(part, {}).get(key)
    return rows if rows and known(rows) and complete(field(part, key), rows) else ()


def _mix(amounts: Iterable[tuple[str | None, Decimal]]) -> Mix:
    sums = {"know": Decimal(0), "asked": Decimal(0), "guess": Decimal(0), "untold": Decimal(0)}
    for tag, amount in amounts:
        sums[tag if tag in sums else "untold"] += amount
    total = sum(sums.values())
    if not total:
        return Mix()
    parts = {tag: int(amount * 100 / total) for tag, amount in sums.items()}
    largest = max(sums, key=lambda tag: sums[tag])
    parts[largest] += 100 - sum(parts.values())
    return Mix(**parts)

"""How well the numbers of a plan are known: the parts that rest on know, asked and guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.finance.inputs import Cost
from app.finance.spreads import BY_EVIDENCE, GUESS, Spread, Spreads
from app.plan.answered import rows
from app.plan.assumptions import RUNNING, told_costs
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
    """Sales by their normal month, costs by their usual month wherever they are told, each row with its one tag."""
    return Evidence(_mix(_sales(answers)), _mix(_costs(answers)))


def spreads(answers: AllAnswers) -> Spreads:
    """How far each line of the figures may be off, by its row's tag; a row without one counts as a guess."""
    sold = tuple(_width(row) for row in rows(answers, "sales", "products"))
    told = [(one.row, rows(answers, one.part, one.table)) for one in told_costs(answers) if one.row]
    paid = tuple(_width(row) for key, table in told for row in table if row["id"] == key)
    paid += tuple(BY_EVIDENCE["know"] for one in told_costs(answers) if not one.row)  # what the others take home
    return Spreads(sold, sold, paid)


def _width(row: Mapping[str, Any]) -> Spread:
    return BY_EVIDENCE.get(row.get("evidence") or "", GUESS)


def _sales(answers: AllAnswers) -> Iterable[tuple[str | None, Decimal]]:
    for row in _whole_rows(answers, "sales", "products"):
        yield row.get("evidence"), Decimal(row["units"]) * row["price"]


def _costs(answers: AllAnswers) -> Iterable[tuple[str | None, Decimal]]:
    for part, key, made_of in RUNNING:
        for row in _whole_rows(answers, part, key):
            yield row.get("evidence"), sum((_usual(cost) for cost in made_of(row)), Decimal(0))


def _usual(cost: Cost) -> Decimal:
    """Of what is paid in some months, its share of one."""
    return Decimal(cost.schedule[-1]) * len(cost.calendar_months or range(12)) / 12


def _whole_rows(answers: AllAnswers, part: str, key: str) -> Iterable[Mapping[str, Any]]:
    found = answers.get(part, {}).get(key)
    return found if found and known(found) and complete(field(part, key), found) else ()


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

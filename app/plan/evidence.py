"""How well the numbers of a plan are known: the parts that rest on know, asked and guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from app.finance.inputs import Cost
from app.finance.rounding import dealt, to_places
from app.finance.spreads import BY_EVIDENCE, GUESS, Spread, Spreads
from app.plan import lines, recipes
from app.plan.answered import rows
from app.plan.assumptions import RUNNING, told_costs
from app.plan.fields import AllAnswers
from app.plan.progress import finished
from app.plan.sureness import of_sales, tag_of

Resting = tuple[str | None, Fraction]  # a tag, or None, and the amount that rests on it
SURE = ("know", "asked")
PLACES = 4  # of a width


@dataclass(frozen=True)
class Mix:
    """Of every 100 of an amount, how much rests on each tag; together 100, or all 0 without an amount."""

    know: int = 0
    asked: int = 0
    guess: int = 0
    untold: int = 0


@dataclass(frozen=True)
class Evidence:
    """`by_material`: whether most of what is unsure in the costs is what goes into the products."""

    sales: Mix
    costs: Mix
    by_material: bool


def shares(answers: AllAnswers) -> Evidence:
    """Sales by their normal month; costs by their usual month wherever they are told, with what goes into those sales.

    Each finished row has its one tag, and in it each line of a recipe card its own. Of a product's sales, units times
    price, all rests on the weaker of the two tags: what is counted from a guess is one, however well the other number
    is known. What goes into it rests, for those units, on the tag of its cost alone: half of the costs is a guess where
    half of what one costs is, and how many are sold is weighed in the sales already.
    """
    into, running = tuple(_materials(answers)), tuple(_costs(answers))
    return Evidence(_mix(_sales(answers)), _mix((*into, *running)), _unsure(into) > _unsure(running))


def spreads(answers: AllAnswers) -> Spreads:
    """How far each line of the figures may be off, by the tag of its row or number; one without counts as a guess."""
    products = rows(answers, "sales", "products")
    sold = tuple(_width(of_sales(row)) for row in products)
    told = [(one.row, rows(answers, one.part, one.table)) for one in told_costs(answers) if one.row]
    paid = tuple(_width(row.get("evidence")) for key, table in told for row in table if row["id"] == key)
    paid += tuple(BY_EVIDENCE["know"] for one in told_costs(answers) if not one.row)  # what the others take home
    return Spreads(sold, tuple(map(_width_of_materials, products)), paid)


def _width(tag: str | None) -> Spread:
    return BY_EVIDENCE.get(tag or "", GUESS)


def _width_of_materials(product: Mapping[str, Any]) -> Spread:
    """That of each thing that goes in, by what it costs."""
    parts = [(_width(tag), part) for tag, part in _parts(product)]
    if not parts:
        return _width(tag_of(product, "unit_cost"))
    return Spread(
        to_places(sum((Fraction(width.level) * part for width, part in parts), Fraction(0)), PLACES),
        to_places(sum((Fraction(width.month) * part for width, part in parts), Fraction(0)), PLACES),
    )


def _parts(product: Mapping[str, Any]) -> list[Resting]:
    """What goes into one, its parts together 1; none where it costs nothing."""
    parts = recipes.resting(product)
    whole = sum(amount for _, amount in parts)
    return [(tag, amount / whole) for tag, amount in parts] if whole else []


def _sales(answers: AllAnswers) -> Iterable[Resting]:
    for row in finished(answers, "sales", "products"):
        yield of_sales(row), Fraction(row["units"]) * row["price"]


def _materials(answers: AllAnswers) -> Iterable[Resting]:
    for row in finished(answers, "sales", "products"):
        month = Fraction(row["units"]) * Fraction(lines.with_losses(row))
        yield from ((tag, month * part) for tag, part in _parts(row))


def _costs(answers: AllAnswers) -> Iterable[Resting]:
    for part, key, made_of in RUNNING:
        for row in finished(answers, part, key):
            yield row.get("evidence"), sum((_usual(cost) for cost in made_of(row)), Fraction(0))


def _usual(cost: Cost) -> Fraction:
    """Of what is paid in some months, its share of one."""
    return Fraction(cost.schedule[-1]) * len(cost.calendar_months or range(12)) / 12


def _unsure(amounts: Iterable[Resting]) -> Fraction:
    return sum((amount for tag, amount in amounts if tag not in SURE), Fraction(0))


def _mix(amounts: Iterable[Resting]) -> Mix:
    sums = {"know": Fraction(0), "asked": Fraction(0), "guess": Fraction(0), "untold": Fraction(0)}
    for tag, amount in amounts:
        sums[tag if tag in sums else "untold"] += amount
    return Mix(*dealt(100, tuple(sums.values()))) if any(sums.values()) else Mix()

"""Goods of the business that the family eats or uses (S8, F5): what comes in and what it lives on at once, so that no
cash moves and no figure of months counts them. They are worth what they would have been sold for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from app.finance.rounding import half_up
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.plan import together
from app.plan.answered import cell, rows, value
from app.plan.fields import AllAnswers, known

Row = Mapping[str, Any]
GOODS = mark("Goods from the business, no money")
IN_ALL = mark("The family lives on in all")
MUCH = Fraction(1, 100)  # of what is sold: a smaller mistake in the cost of material hides behind any guess
NEEDED = ("units", "price", "unit_cost")


def in_all(answers: AllAnswers) -> int:
    """Worth of a usual month's goods for the reader's family, in minor units: as told (F5), else by the products."""
    told = value(answers, "costs", "taken_home")
    whole = by_products(answers) or 0 if told is None else int(told)
    return together.parted(answers, (whole,))[0][0]


def by_products(answers: AllAnswers) -> int | None:
    """What is eaten of the products at their prices (S8); None where no product says how many."""
    told = [row for row in _products(answers) if known(row.get("eaten"))]
    return half_up(sum((_unsold(row, _eaten(row)) for row in told), Fraction(0))) if told else None


def wrong_eaten(row: Row) -> dict[str, Message]:
    """By column what is wrong: nobody eats more than what is lost, eaten and given away together."""
    if Decimal(cell(row, "eaten", "0")) <= _lost(row):
        return {}
    return {"eaten": say("This is more than all that you lose, eat or give away. Look at both numbers again.")}


def uncounted(answers: AllAnswers) -> int | None:
    """What is not sold at its price, in minor units, where more than that is told to go home (F5) and its material is
    so much that it matters; None where it is not."""
    told, sold = value(answers, "costs", "taken_home"), _products(answers)
    if not told or not sold:
        return None
    room = half_up(sum((_unsold(row, _lost(row)) for row in sold), Fraction(0)))
    sales, material = (_together(sold, key) for key in ("price", "unit_cost"))
    return room if sales and (told - room) * material / sales > sales * MUCH else None


def lives_on(answers: AllAnswers, spent: int, currency: str) -> tuple[Message, ...]:
    """What the family lives on in a usual month, where goods are a part of it."""
    goods = in_all(answers)
    if not goods:
        return ()
    return (
        say(
            "The family lives on %(all)s a month: %(money)s in money, and goods worth %(goods)s from the business.",
            all=Money(spent + goods, currency),
            money=Money(spent, currency),
            goods=Money(goods, currency),
        ),
    )


def as_products_say(answers: AllAnswers, currency: str) -> Message | None:
    """Beside F5: what the products say already."""
    worth = by_products(answers)
    return say("By your products that is about %(amount)s a month.", amount=Money(worth, currency)) if worth else None


def _products(answers: AllAnswers) -> tuple[Row, ...]:
    """Those that can be counted."""
    return tuple(_whole(rows(answers, "sales", "products")))


def _whole(found: Iterable[Row]) -> Iterator[Row]:
    return (row for row in found if all(known(row.get(key)) for key in NEEDED))


def _lost(row: Row) -> Decimal:
    return Decimal(cell(row, "lost", "0"))


def _eaten(row: Row) -> Decimal:
    return min(Decimal(cell(row, "eaten", "0")), _lost(row))


def _unsold(row: Row, share: Decimal) -> Fraction:
    """Of every 100 that are made `share`, at the price of one: what is sold is what is not lost, eaten or given."""
    worth = Fraction(row["units"]) * int(row["price"])
    return worth * Fraction(share) / (100 - Fraction(_lost(row)))


def _together(sold: Iterable[Row], key: str) -> Fraction:
    return sum((Fraction(row["units"]) * int(row[key]) for row in sold), Fraction(0))

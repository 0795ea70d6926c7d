"""The opening day: what lies in the box then (C11), what comes too late for it (C6), and the first stock (C8)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.finance.outlook import Outlook
from app.finance.rounding import half_up
from app.language.messages import Month, say
from app.language.money import Money
from app.plan import first_stock
from app.plan.answered import rows, value
from app.plan.checks.advice import Advice
from app.plan.checks.cash import CALM_DAYS
from app.plan.cushion import cushion
from app.plan.fields import AllAnswers, known


def list_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """C6: a thing that comes after the first sale. C8: lines of the first stock that do not make its amount."""
    if apart := first_stock.unlike(answers, currency):
        yield Advice("C8", "ask", "none", apart, first_stock.WHICH, "start", "first_goods")
    opening = value(answers, "start", "opening_month")
    for row in rows(answers, "start", "assets") if opening is not None else ():
        comes = row.get("delivered")
        if known(comes) and str(comes) > str(opening):
            message = say(
                "“%(thing)s” comes in %(month)s, after your first sale.",
                thing=str(row["name"]),
                month=Month.of(str(comes)),
            )
            repair = say("Can you sell without it? If not, open later or ask for it sooner.")
            yield Advice("C6", "ask", "none", message, repair, "start", "opening_month")


def opening_advice(outlook: Outlook) -> Iterator[Advice]:
    """Nothing of a business that runs already: it opened long ago."""
    yield from _cushion(outlook)
    if outlook.inputs.before is None:
        yield from _first_stock(outlook)


def _cushion(outlook: Outlook) -> Iterator[Advice]:
    """C11: less than the cushion; where the box is thin later too, its lowest month says so (X6)."""
    found, days = cushion(outlook), outlook.ratios.cash.days_of_cover
    if found is not None and found.there < found.calm and (days is None or days >= CALM_DAYS):
        yield Advice("C11", "amber", "none", found.words, found.meaning, "sources", "own_cash")


def _first_stock(outlook: Outlook) -> Iterator[Advice]:
    """C8: the share of the first month's material that is to lie ready, beside the stock that is bought for it."""
    told = outlook.inputs
    ready = half_up(Fraction(told.stock_cover_pct) / 100 * outlook.months[1].cost_of_sales)
    if told.first_stock < ready:
        message = say(
            "Your first stock is %(stock)s. You keep %(ready)s ready for the first month.",
            stock=Money(told.first_stock, told.currency),
            ready=Money(ready, told.currency),
        )
        repair = say("Buy more before you open, or keep less ready.")
        yield Advice("C8", "ask", "none", message, repair, "start", "first_stock")

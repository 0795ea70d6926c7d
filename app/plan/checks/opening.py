"""The opening day: what lies in the box then (C11), what comes too late for it (C6), and the first stock (C8)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from app.finance.outlook import Outlook
from app.finance.rounding import half_up
from app.language.messages import Month, say
from app.language.money import Money
from app.plan.answered import rows, value
from app.plan.before import before
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.thin_months import of_a_year


def late_advice(answers: AllAnswers) -> Iterator[Advice]:
    """C6: a thing that comes after the first sale. Needs the answers only."""
    opening = value(answers, "start", "opening_month")
    for row in rows(answers, "start", "assets") if opening is not None else ():
        comes = row.get("delivered")
        if known(comes) and str(comes) > str(opening):
            message = say(
                "“%(thing)s” comes in %(month)s %(year)s, after your first sale.",
                thing=str(row["name"]),
                month=Month(int(str(comes)[5:7])),
                year=str(comes)[:4],
            )
            repair = say("Can you sell without it? If not, open later or ask for it sooner.")
            yield Advice("C6", "ask", "none", message, repair, "start", "opening_month")


def opening_advice(answers: AllAnswers, outlook: Outlook) -> Iterator[Advice]:
    """Nothing of a business that runs already: it opened long ago."""
    if before(answers) is None:
        yield from _cushion(outlook)
        yield from _first_stock(outlook)


def _cushion(outlook: Outlook) -> Iterator[Advice]:
    """C11: a month of fixed costs and of what the family needs; a box below nothing is said by others (X1, X5)."""
    if any(month.closing_cash < 0 for month in outlook.months):
        return
    there = outlook.months[0].closing_cash
    need = max(0, outlook.ratios.household.need_from_business)
    calm = half_up(Fraction(of_a_year(outlook), 12)) + need
    if there < calm:
        currency = outlook.inputs.currency
        message = say(
            "On opening day %(there)s is in the box. A cushion of one month is %(calm)s.",
            there=Money(there, currency),
            calm=Money(calm, currency),
        )
        repair = say("A cushion is one month of costs, and of what the family needs. Keep money back for it.")
        yield Advice("C11", "amber", "none", message, repair, "sources", "own_cash")


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

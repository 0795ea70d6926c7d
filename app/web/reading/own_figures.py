"""The same sum with the reader's own numbers: what each chapter says about her plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.finance.outlook import Outlook
from app.finance.rounding import to_places
from app.language.messages import Message, Share, say
from app.language.money import Money
from app.plan.box_words import lowest
from app.plan.enough_words import to_sell
from app.plan.pieces import sentence
from app.plan.reading import PlanReading

MOST_PRODUCTS = 3  # said in pieces; the others would only tire


def sentences(chapter: int, reading: PlanReading) -> tuple[Message, ...]:
    """What this chapter says about the plan; empty without figures or for another chapter."""
    told = _BY_CHAPTER.get(chapter)
    if told is None or reading.outlook is None:
        return ()
    return tuple(told(reading, reading.outlook))


def _least_to_sell(reading: PlanReading, outlook: Outlook) -> Iterator[Message]:
    least = outlook.ratios.break_even
    if least.cash_survival_per_month is None:
        yield say("With these prices nothing stays from a sale. Look at your prices first.")
        return
    yield to_sell(least.cash_survival_per_month, outlook)
    yield from (sentence(one) for one in reading.pieces[:MOST_PRODUCTS])
    yield from _room(least.average_sales_per_month, least.cash_survival_per_month, reading.place.currency)


def _room(sales: int, needed: int, currency: str) -> Iterator[Message]:
    yield say("Over the first year your plan sells for %(amount)s a month.", amount=Money(sales, currency))
    if sales >= needed:
        yield say("That leaves %(amount)s a month.", amount=Money(sales - needed, currency))
    else:
        yield say("Each month %(amount)s are missing.", amount=Money(needed - sales, currency))


def _box(reading: PlanReading, outlook: Outlook) -> Iterator[Message]:
    cash, currency = outlook.ratios.cash, reading.place.currency
    empty = next((advice.message for advice in reading.advice if advice.code == "X5"), None)
    yield empty or lowest(Money(cash.min_closing_cash, currency), cash.min_cash_calendar)
    yield say("After twelve months the box holds %(amount)s.", amount=Money(cash.closing_cash_m12, currency))


def _loan(reading: PlanReading, outlook: Outlook) -> Iterator[Message]:
    debt, currency = outlook.ratios.debt, reading.place.currency
    if debt is None:
        yield say("Your plan has no loan, and that is a good plan too.")
        return
    yield say(
        "You receive %(received)s and give back %(total)s. The loan costs %(cost)s.",
        received=Money(debt.received, currency),
        total=Money(debt.repaid, currency),
        cost=Money(debt.repaid - debt.received, currency),
    )
    if debt.apr_nominal_x12 is not None:
        rate = Share(to_places(debt.apr_nominal_x12 * 100, 1))
        yield say("That is %(rate)s for every 100 in a year.", rate=rate)


_BY_CHAPTER: dict[int, Callable[[PlanReading, Outlook], Iterator[Message]]] = {
    10: _least_to_sell,
    11: _box,
    13: _loan,
}

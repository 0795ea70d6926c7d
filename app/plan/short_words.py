"""What gives a row its meaning, in a few words: how often, in which month, how many, which pot, how long and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from app.finance.inputs import DatedAmount
from app.language.messages import Message, count, mark, say
from app.language.money import Money
from app.plan import recipes
from app.plan.answered import called
from app.plan.answered import cell as cell_of
from app.plan.fields import AllAnswers, Field, Kind, known
from app.plan.month_names import from_the_opening, in_words, named
from app.plan.rhythms import falls_in_some_months, has_rhythm, usual_month
from app.plan.sections.people import UNPAID
from app.plan.words import cell
from app.plan.year_words import other_months

Row = Mapping[str, Any]
_AT_FIRST = ("first", "start")  # columns that say from when, or with which amounts, a line begins
_EVERY_MONTH = "month"  # the rhythm that goes without saying


def beside_the_amount(table: Field, row: Row, currency: str) -> tuple[Message, ...]:
    """Nothing for an amount that comes every month, or once at the start."""
    told = [column for column in table.columns if column.key in _READ and _is_told(column, row)]
    return tuple(words for column in told for words in _READ[column.key](column, row, currency))


def first_months(table: Field, row: Row, currency: str) -> tuple[Message, ...]:
    """What is said of the months in which an amount is not yet the usual one."""
    told = [column for column in table.columns if column.key in _AT_FIRST and known(row.get(column.key))]
    return tuple(words for column in told for words in _first_months(column, row, currency))


def in_a_month(table: Field, row: Row, currency: str) -> Message | None:
    """What a line comes to in a usual month, where that is another amount than the one that was written."""
    amount = row.get("amount")
    if not has_rhythm(table) or not known(amount) or row.get("kind") == UNPAID:
        return None
    month = usual_month(row)
    if month == amount:
        return None
    told = Money(month, currency)
    on_average = falls_in_some_months(row)
    return say("%(amount)s a month, on average", amount=told) if on_average else say("%(amount)s a month", amount=told)


def _is_told(column: Field, row: Row) -> bool:
    return known(row.get(column.key)) or (column.key == "unit_cost" and recipes.cost(row) is not None)


def _as_answered(column: Field, row: Row, currency: str) -> Iterator[Message]:
    if row[column.key] in (_EVERY_MONTH, []):
        return
    said = cell(column, row, currency)
    yield from (said,) if isinstance(said, Message) else said


def _if_said(column: Field, row: Row, currency: str) -> Iterator[Message]:
    """An amount that needs words of its own stands here, and not as a bare amount."""
    if column.said:
        yield from column.said(row, currency)


def _month(column: Field, row: Row, _currency: str) -> Iterator[Message]:
    if column.kind is Kind.NUMBER:
        yield in_words(column, int(Decimal(row[column.key])))


def _pot(column: Field, row: Row, currency: str) -> Iterator[Message]:
    if row[column.key] and not known(row.get("pot_month")):
        yield say("Pot: %(pot)s", pot=Money(row[column.key], currency))


def _turn(column: Field, row: Row, currency: str) -> Iterator[Message]:
    n, pot = int(Decimal(row[column.key])), Money(cell_of(row, "pot", 0), currency)
    if pot.minor and column.first:
        yield say("Pot in %(month)s (month %(n)s): %(pot)s", month=named(column.first, n), n=n, pot=pot)
    elif pot.minor:
        yield say("Pot in month %(n)s: %(pot)s", n=n, pot=pot)


def pot_comes(row: Row, pot: Money, n: int, answers: AllAnswers) -> Message:
    """When the pot of a savings group comes: in its month of the calendar, where the opening is known."""
    month = from_the_opening(answers, n)
    if month is None:
        words = mark("“%(name)s”: the pot of %(pot)s comes in month %(month)s after opening.")
        return say(words, name=called(row), pot=pot, month=n)
    words = mark("“%(name)s”: the pot of %(pot)s comes in %(month)s (month %(n)s).")
    return say(words, name=called(row), pot=pot, month=month, n=n)


def pot_counted(pot: DatedAmount, amount: Money, answers: AllAnswers) -> Message:
    """The same where other money that comes once is told."""
    told = {"group": pot.name, "amount": amount, "n": pot.month}
    month = from_the_opening(answers, pot.month)
    if month is None:
        words = mark("The pot of “%(group)s” is counted already: %(amount)s in month %(n)s. Do not write it again.")
        return say(words, **told)
    return say(
        "The pot of “%(group)s” is counted already: %(amount)s in %(month)s (month %(n)s). Do not write it again.",
        month=month,
        **told,
    )


def _each(column: Field, row: Row, currency: str) -> Iterator[Message]:
    """What one costs where no recipe card counts it; else as the card does."""
    told = recipes.cost(row)
    whole = told.whole if told else row.get(column.key)
    if known(whole) and whole is not None:
        yield say("Cost of one: %(amount)s", amount=Money(whole, currency))


def _season(column: Field, row: Row, _currency: str) -> Iterator[Message]:
    yield from other_months(row[column.key])


def _ramp(column: Field, row: Row, _currency: str) -> Iterator[Message]:
    for n, share in enumerate(row[column.key], 1):
        yield say("%(month)s: %(share)s of 100", month=in_words(column, n), share=Decimal(share))


def _credit(column: Field, row: Row, _currency: str) -> Iterator[Message]:
    if Decimal(row[column.key]):
        yield say("Paid later: %(share)s of every 100", share=Decimal(row[column.key]))


def _months_left(column: Field, row: Row, _currency: str) -> Iterator[Message]:
    yield count("for one more month", "for %(n)s more months", int(Decimal(row[column.key])))


def _pieces(column: Field, row: Row, _currency: str) -> Iterator[Message]:
    n = int(Decimal(row[column.key]))
    if n != 1:
        yield count("one piece", "%(n)s pieces", n)


def at_first(
    amounts: Sequence[int], usual: int | None, currency: str, name: Callable[[int], Message]
) -> Iterator[Message]:
    """The first months that are not as a usual one: those of nothing together, each other one by its name."""
    empty = next((n for n, amount in enumerate(amounts) if amount), len(amounts)) if usual != 0 else 0
    if empty:
        yield count("nothing in the first month", "nothing in the first %(n)s months", empty)
    for n, amount in enumerate(amounts[empty:], empty + 1):
        if amount != usual:
            yield say("%(month)s: %(value)s", month=name(n), value=Money(amount, currency))


def _first_months(column: Field, row: Row, currency: str) -> Iterator[Message]:
    """Of a series the first months; of a number the month from which it is paid."""
    told = row[column.key]
    amounts = told if column.kind is Kind.SERIES else [0] * (int(Decimal(told)) - 1)
    usual = row.get("amount")
    yield from at_first(amounts, usual if known(usual) else None, currency, lambda n: in_words(column, n))


_READ: Mapping[str, Callable[[Field, Row, str], Iterator[Message]]] = {
    "amount": _if_said,
    "rhythm": _as_answered,
    "months": _as_answered,
    "units": _as_answered,
    "years": _as_answered,
    "place": _as_answered,
    "by": _as_answered,
    "first": _first_months,
    "start": _first_months,
    "pieces": _pieces,
    "payer": _as_answered,
    "months_left": _months_left,
    "unit_cost": _each,
    "season": _season,
    "ramp": _ramp,
    "credit": _credit,
    "month": _month,
    "pot": _pot,
    "pot_month": _turn,
}

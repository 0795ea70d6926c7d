"""The payments of a loan, as lines: how many and how often, how much each time, and every one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.finance.outlook import Instalment, Outlook
from app.finance.repayment import Repayment, repayment
from app.language.messages import Month, count, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.borrowed import RHYTHMS
from app.plan.loan_words import main
from app.plan.month_names import month_of
from app.plan.sections.borrowing import EVERY
from app.web.figures.parts import Row, Said, calendar_of
from app.web.figures.why import address


def payments(outlook: Outlook) -> tuple[Row, ...]:
    """Each has a line of its own: a sentence does not fit beside its name on a narrow phone."""
    paid = repayment(outlook)
    return (*_amounts(outlook, paid), *_times(outlook, paid)) if paid else ()


def _amounts(outlook: Outlook, paid: Repayment) -> Iterator[Row]:
    """What is paid while nothing is given back; the usual payment, or the largest, and those that are others."""
    told, currency = main(paid), outlook.inputs.currency
    if len({one.payment for one in paid.before}) == 1:
        yield _of(mark("At first, each time"), paid.before[0], currency)
    if paid.equal and paid.first_apart:
        yield _of(mark("The first instalment"), paid.first_apart, currency)
    yield _of(told.name, told.instalment, currency)
    if (paid.equal or paid.falling) and paid.last.payment != told.instalment.payment:
        yield _of(mark("The last instalment"), paid.last, currency)


def _of(name: Said, one: Instalment, currency: str) -> Row:
    return Row(name, (Money(one.payment, currency),), whys=(address("instalment.payment", one.n),))


def _times(outlook: Outlook, paid: Repayment) -> Iterator[Row]:
    term = count("one month", "%(n)s months", paid.months)
    if paid.number == paid.months and not paid.nothing_back:
        yield Row(mark("Instalments"), (term,))
    else:
        yield Row(mark("Over how many months you give it back"), (term,))
        yield from _numbers(paid)
    if paid.usual:
        full = say("%(month)s", month=Month(calendar_of(outlook, paid.full[0].month) or 1))
        yield Row(mark("First full instalment"), (full,))


def _numbers(paid: Repayment) -> Iterator[Row]:
    """How many give the loan back and how many others come before; or how many of all give nothing back."""
    mixed = len(paid.nothing_back) > len(paid.before)
    yield _number(mark("Instalments"), paid.number if mixed else len(paid.full))
    if paid.rhythm in RHYTHMS.values():
        yield Row(mark("How often?"), (say(_rhythm(paid)),))
    interest = all(one.interest and not one.principal for one in paid.nothing_back)
    if mixed:
        few = mark("Of these, with interest only") if interest else mark("Of these, with nothing given back")
        yield _number(few, len(paid.nothing_back))
    elif paid.before:
        months = interest and paid.rhythm not in RHYTHMS.values()
        few = mark("Before them, months with interest only") if months else mark("Before them, with nothing given back")
        yield _number(few, len(paid.before))


def _number(name: Said, n: int) -> Row:
    return Row(name, (say("%(figure)s", figure=n),))


def _rhythm(paid: Repayment) -> str:
    key = next(key for key, rhythm in RHYTHMS.items() if rhythm == paid.rhythm)
    return next(choice.label for choice in EVERY.choices if choice.key == key)


def schedule(outlook: Outlook, tongue: Tongue, opening: str) -> tuple[Row, ...]:
    """Every payment: what is paid, the interest in it, what is still owed. `opening` is the month of the first one,
    "2027-02"."""
    return tuple(
        Row(
            say("%(number)s. %(month)s", number=row.n, month=name),
            tuple(Money(minor, outlook.inputs.currency) for minor in (row.payment, row.interest, row.balance)),
            whys=tuple(address(f"instalment.{line}", row.n) for line in ("payment", "interest", "balance")),
        )
        for row, name in zip(outlook.loan, _names(outlook.loan, tongue, opening), strict=True)
    )


def _names(loan: Sequence[Instalment], tongue: Tongue, opening: str) -> Iterator[str]:
    """The month of each; where the names come again, the first of a year has its year."""
    told = None
    for row in loan:
        year, month = month_of(opening, row.month)
        name = tongue.month(month, short=True)
        yield f"{name} {year}" if loan[-1].month > 12 and year != told else name
        told = year

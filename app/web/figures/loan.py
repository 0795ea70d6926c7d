"""What a loan really costs: money first, then the price for every 100 in a year beside the law's limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.finance.outlook import DebtRatios, Outlook
from app.finance.repayment import repayment, unequal
from app.finance.rounding import to_places
from app.language.messages import Message, mark, say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.answered import value
from app.plan.legal_limit import held, price_words
from app.plan.loan_words import SHARE_IF_EQUAL, how_many, terms_told
from app.plan.reading import PlanReading
from app.plan.terms_words import beside_the_rate
from app.web.figures.instalments import payments, schedule
from app.web.figures.parts import Notice, Row, notices
from app.web.figures.why import address
from app.web.pictures import Bar, bars

COST, PRICE = "debt.total_interest_and_fees", "debt.apr_nominal_x12"
HEAD = (mark("Month"), mark("To pay"), mark("Of it interest"), mark("Still owed"))


@dataclass(frozen=True)
class LoanView:
    """`price` is empty where no yearly price can be computed, `priced` the figure it tells; `limit_source` where the
    limit was read, `told` where the lender's terms come from."""

    lead: Message
    price: tuple[Message, ...]
    priced: str
    above: bool
    limit_source: Message | None
    chart: Markup
    facts: tuple[Row, ...]
    told: tuple[Message, ...]
    notices: tuple[Notice, ...]
    capacity: tuple[Row, ...]
    head: Sequence[str]
    schedule: tuple[Row, ...]


def loan(reading: PlanReading, outlook: Outlook, tongue: Tongue) -> LoanView | None:
    """None for a plan without a loan."""
    debt, currency = outlook.ratios.debt, outlook.inputs.currency
    if debt is None:
        return None
    against = held(reading.place.cap, outlook)
    return LoanView(
        lead=_lead(debt, currency),
        price=price_words(against, outlook),
        priced=PRICE,
        above=bool(against and against.above),
        limit_source=against.cap.source if against else None,
        chart=_chart(debt, currency, tongue),
        facts=_facts(outlook, debt),
        told=(*_each(outlook), *beside_the_rate(outlook.inputs.loan, currency), *terms_told(reading.answers)),
        notices=notices(reading.advice, "X9", "X16", "X17", "X21"),
        capacity=_capacity(outlook, debt),
        head=HEAD,
        schedule=schedule(outlook, tongue, value(reading.answers, "start", "opening_month")),
    )


def _each(outlook: Outlook) -> Iterator[Message]:
    """How many instalments of which amount: a sentence does not fit beside its name on a narrow phone."""
    paid = repayment(outlook)
    if paid and paid.usual and len(paid.full) > 1:
        yield say("%(sentence)s.", sentence=how_many(paid, paid.usual, outlook.inputs.currency))


def _lead(debt: DebtRatios, currency: str) -> Message:
    return say(
        "You receive %(received)s and give back %(total)s. The loan costs %(cost)s.",
        received=Money(debt.received, currency),
        total=Money(debt.repaid, currency),
        cost=Money(debt.total_interest_and_fees, currency),
    )


def _chart(debt: DebtRatios, currency: str, tongue: Tongue) -> Markup:
    rows = [
        Bar(mark("You receive"), Money(debt.received, currency)),
        Bar(mark("You give back"), Money(debt.repaid, currency), "loan"),
        Bar(mark("The loan costs"), Money(debt.total_interest_and_fees, currency), "low"),
    ]
    return bars(rows, tongue, _lead(debt, currency), key="loan", sign=True)


def _facts(outlook: Outlook, debt: DebtRatios) -> tuple[Row, ...]:
    currency = outlook.inputs.currency
    facts = (
        *_kept(outlook),
        Row(mark("You receive"), (Money(debt.received, currency),), whys=("debt.received",)),
        Row(mark("You give back"), (Money(debt.repaid, currency),), whys=("debt.repaid",)),
        Row(mark("The loan costs"), (Money(debt.total_interest_and_fees, currency),), whys=(COST,)),
        *_cost(outlook),
    )
    return (*facts, *payments(outlook))


def _kept(outlook: Outlook) -> Iterator[Row]:
    """From the loan to what is received, where the lender keeps savings of it."""
    first, currency = outlook.months[0], outlook.inputs.currency
    if first.loan_savings:
        for name, minor, line in (
            (mark("Loan"), first.loan_disbursed, "month.loan_disbursed"),
            (mark("Fee of the loan"), -first.loan_fee, "month.loan_fee"),
            (mark("Savings that the lender keeps"), -first.loan_savings, "month.loan_savings"),
        ):
            if minor:
                yield Row(name, (Money(minor, currency),), whys=(address(line, 0),))


def _cost(outlook: Outlook) -> tuple[Row, ...]:
    """What makes the loan's cost."""
    lines = (
        (mark("Interest in all"), sum(row.interest for row in outlook.loan), "debt.interest"),
        (mark("Fees and insurance"), sum(row.fees for row in outlook.loan), "debt.fees"),
        (mark("Fee of the loan"), outlook.ratios.year1.fees_month0, address("month.loan_fee", 0)),
    )
    currency = outlook.inputs.currency
    return tuple(
        Row(name, (Money(amount, currency),), whys=(why,))
        for name, amount, why in lines
        if amount or why == "debt.interest"
    )


def _capacity(outlook: Outlook, debt: DebtRatios) -> tuple[Row, ...]:
    """For mentors and lenders: can the family pay?"""
    share = outlook.ratios.household.debt_to_surplus
    lines = (
        (
            SHARE_IF_EQUAL if unequal(outlook) else mark("All instalments, of every 100 that the family has left"),
            share * 100 if share is not None else None,
            "household.debt_to_surplus",
        ),
        (
            mark("Cash after living for each unit of instalment, year 1 (DSCR)"),
            debt.dscr_after_living_y1,
            "debt.dscr_after_living_y1",
        ),
        (
            mark("The same in months of full instalments"),
            debt.dscr_after_living_full_months,
            "debt.dscr_after_living_full_months",
        ),
        (mark("The same in the worst month"), debt.dscr_after_living_worst_month, ""),
        (
            mark("Cash of the business alone for each unit of instalment"),
            debt.dscr_business_y1,
            "debt.dscr_business_y1",
        ),
    )
    return tuple(
        Row(name, (None if value is None else say("%(figure)s", figure=to_places(value, 2)),), whys=(why,))
        for name, value, why in lines
    )

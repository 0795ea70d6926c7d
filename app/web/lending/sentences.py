"""What a lender's file says in words and in one table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from app.finance.outlook import DebtRatios, Outlook
from app.finance.repayment import repayment
from app.language.messages import Message, count, say
from app.language.money import Money
from app.matching.funding_mix import FundingMix
from app.matching.reasons import Verdict
from app.plan.box_words import at_its_lowest
from app.plan.loan_words import how_much, how_often
from app.plan.terms_words import beside_the_rate

KINDS = {Verdict.YES: "yes", Verdict.ASK: "may", Verdict.BEFORE: "may", Verdict.NO: "not"}


def about_loan(outlook: Outlook) -> tuple[Message, ...]:
    """What is asked, what is given back, when the box is lowest; nothing for a plan without a loan."""
    debt = outlook.ratios.debt
    return tuple(_sentences(outlook, debt)) if debt else ()


def _sentences(outlook: Outlook, debt: DebtRatios) -> Iterator[Message]:
    currency = outlook.inputs.currency
    asked = Money(outlook.ratios.sources_and_uses.sources.loan, currency)
    if paid := repayment(outlook):
        yield count(
            "They ask for %(asked)s for one month.",
            "They ask for %(asked)s for %(n)s months.",
            paid.months,
            asked=asked,
        )
        if debt.seasonal_schedule:
            yield say("The instalments follow the strong and weak months.")
        yield how_often(paid)
        yield from how_much(paid, currency)
    yield say(
        "They receive %(received)s and give back %(total)s. The loan costs %(cost)s.",
        received=Money(debt.received, currency),
        total=Money(debt.repaid, currency),
        cost=Money(debt.repaid - debt.received, currency),
    )
    if debt.apr_nominal_x12 is not None:
        rate = (debt.apr_nominal_x12 * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
        yield say("That is %(rate)s for every 100 in a year.", rate=rate)
    yield from beside_the_rate(outlook.inputs.loan, currency)
    yield at_its_lowest(outlook)
    if debt.dscr_after_living_y1 is not None:
        ratio = debt.dscr_after_living_y1.quantize(Decimal("0.01"), ROUND_HALF_UP)
        yield say("After what the family spends, %(ratio)s is there for each 1 of instalment (DSCR).", ratio=ratio)


def reasons(mix: FundingMix) -> list[tuple[str, Message]]:
    """What the figures say for and against the loan, as pairs of a kind and a sentence."""
    return [(KINDS[reason.verdict], reason.message) for reason in mix.reasons]


def schedule(outlook: Outlook) -> list[tuple[str, list[Money], str]]:
    """One row an instalment: its month, interest, loan given back, payment, what is left."""
    currency = outlook.inputs.currency
    return [
        (
            str(row.month),
            [Money(amount, currency) for amount in (row.interest, row.principal, row.payment, row.balance)],
            "",
        )
        for row in outlook.loan
    ]

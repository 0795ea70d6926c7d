"""How much must be sold in a month, in words, for pages and for paper: what the sales pay, step by step."""

from __future__ import annotations

from app.finance.outlook import Outlook
from app.language.messages import Message, mark, say
from app.language.money import Money


def steps(outlook: Outlook) -> tuple[tuple[str, str, int | None], ...]:
    """What must be paid, each with all of the one before: its figure, its name, and the sales of a month that do; None
    where each piece costs more than it brings."""
    found = outlook.ratios.break_even
    last = mark("… the family and the loan too") if outlook.borrows else mark("… and the family too")
    worn = mark("… with wear and interest") if outlook.borrows else mark("… and the wear of things")
    return (
        ("operating_per_month", mark("To pay the business"), found.operating_per_month),
        ("accounting_per_month", worn, found.accounting_per_month),
        ("cash_survival_per_month", last, found.cash_survival_per_month),
    )


def to_sell(needed: int, outlook: Outlook) -> Message:
    """The last of the steps in a sentence."""
    amount = Money(needed, outlook.inputs.currency)
    if outlook.borrows:
        return say("Sell for %(amount)s a month. That pays the business, the family and the loan.", amount=amount)
    return say("Sell for %(amount)s a month. That pays the business and the family.", amount=amount)

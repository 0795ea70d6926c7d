"""From the start to the end of one month in the box, line by line: of the plan alone, or beside a hard year."""

from __future__ import annotations

from collections.abc import Sequence

from app.finance.explain import KEYS, closing_cash
from app.finance.outlook import MonthRow
from app.language.messages import Message, Month, mark, say
from app.language.money import Money
from app.web.figures.parts import Row
from app.web.figures.why import address

# Lines of the cash flow: what people call them, and the part of the plan where they are asked.
LINES = {
    "cash_sales": (mark("Customers pay at once"), "sales"),
    "collections": (mark("Customers pay later"), "sales"),
    "owner_cash_in": (mark("Own money"), "sources"),
    "grant_cash_in": (mark("Grant in money"), "sources"),
    "loan_disbursed": (mark("Loan received"), "sources"),
    "supplier_payments": (mark("Material and stock"), "sales"),
    "operating_costs_total": (mark("Costs of the business"), "costs"),
    "prepayments_paid": (mark("Rent paid in advance"), "start"),
    "taxes": (mark("Taxes"), "rules"),
    "pre_opening_costs": (mark("Costs before opening"), "start"),
    "asset_purchases_cash": (mark("Things bought"), "start"),
    "deposits_paid": (mark("Deposit"), "start"),
    "loan_fee": (mark("Fee of the loan"), "sources"),
    "loan_interest": (mark("Interest on the loan"), "sources"),
    "loan_principal": (mark("Loan given back"), "sources"),
    "loan_savings": (mark("Savings that the lender keeps"), "sources"),
    "owner_drawings": (mark("What I take home"), "costs"),
}


def trail_title(row: MonthRow) -> Message:
    if row.calendar is None:
        return say("Where does the number at the start come from?")
    return say("Where does the number for %(month)s come from?", month=Month(row.calendar))


def trail(plan: MonthRow, *tried: MonthRow, currency: str) -> tuple[Row, ...]:
    """The plan's lines of a month with what made each, and those of the same month in a hard year beside them; the
    lines of each add up to the last one."""
    every: Sequence[MonthRow] = (plan, *tried)
    moves = [dict(closing_cash(row)) for row in every]
    lines = [
        Row(
            LINES[line][0],
            tuple(Money(one.get(line, 0), currency) for one in moves),
            part=LINES[line][1],
            whys=(address(f"month.{line}", plan.month), *("" for _ in tried)),
        )
        for line in KEYS
        if any(line in one for one in moves)
    ]
    closing = tuple(Money(row.closing_cash, currency) for row in every)
    kind = "mark" if any(row.closing_cash < 0 for row in every) else "sum"
    last = Row(say("In the box at the end of the month"), closing, kind)
    opening = tuple(Money(row.opening_cash, currency) for row in every)
    if plan.calendar is None and not plan.opening_cash:
        return (*lines, last)
    name = say("In the box at the start of the month") if plan.calendar else say("In the box on the first day")
    whys = (address("month.opening_cash", plan.month), *("" for _ in tried))
    return (Row(name, opening, "open", whys=whys), *lines, last)


def changes(rows: Sequence[Row]) -> tuple[tuple[Message | str, Money], ...]:
    """What is another in the hard year than in the plan, before the last line, and by how much."""
    told = ((row.name, row.cells) for row in rows[:-1])
    return tuple(
        (name, Money(tried.minor - plan.minor, plan.currency))
        for name, (plan, tried) in told
        if isinstance(plan, Money) and isinstance(tried, Money) and plan.minor != tried.minor
    )

"""For how many days the box pays what comes whatever is sold: below 30 a month is thin, on every page and on paper."""

from __future__ import annotations

from app.finance.outlook import Outlook


def days_in_the_box(outlook: Outlook) -> tuple[int, ...] | None:
    """By month, the start first; None where nothing has to be paid whatever is sold."""
    fixed = of_a_year(outlook)
    return tuple(max(0, row.closing_cash) * 365 // fixed for row in outlook.months) if fixed else None


def of_a_year(outlook: Outlook) -> int:
    """What a year costs whatever is sold, as `finance.break_even` counts it."""
    chosen = [n for n, cost in enumerate(outlook.inputs.costs) if cost.behaviour == "fixed"]
    return sum(
        sum(row.operating_costs[n] for n in chosen) + row.prepaid_expensed + row.taxes for row in outlook.months[1:]
    )

"""After the first year: each month's box to the end of the loan, and year 2 as a summary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LaterMonth:
    month: int  # trading month, from 13
    calendar: int
    closing_cash: int

    @property
    def year(self) -> int:
        """Which year of the business it is in."""
        return (self.month - 1) // 12 + 1


@dataclass(frozen=True)
class YearTwo:
    """Sums of months 13 to 24 in minor units, and the box: its lowest month and its end."""

    sales: int
    cost_of_sales: int
    operating_costs: int
    taxes: int
    operating_cash_flow: int
    loan_payment: int
    owner_drawings: int
    profit_before_owner_pay: int
    profit_after_owner_pay: int
    lowest_cash: int
    lowest_cash_month: int
    closing_cash: int


@dataclass(frozen=True)
class Later:
    """`months` are those in which the loan is still paid back; `year_two` where the plan is computed that far."""

    months: tuple[LaterMonth, ...] = ()
    year_two: YearTwo | None = None

    @property
    def short(self) -> LaterMonth | None:
        """The month in which the box lacks most, the first of several; None where it lacks nothing."""
        lowest = min(self.months, key=lambda one: one.closing_cash, default=None)
        return lowest if lowest and lowest.closing_cash < 0 else None


NOTHING_LATER = Later()

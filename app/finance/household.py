"""The family's twelve months: what comes in beside the business, what goes out, what is left in reserve."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from app.finance.inputs import DatedAmount, HouseholdLine, calendar_month
from app.finance.months import Months, of_scenario
from app.finance.outlook import HouseholdRow
from app.finance.rounding import Ints


@dataclass(frozen=True)
class Family:
    """Arrays (S, 12) from month 1; lines that no shock changes have one scenario."""

    other_income: Ints
    from_business: Ints
    lump_sum_in: Ints
    spending: Ints
    debt_instalments: Ints
    savings: Ints
    put_into_business: Ints
    net: Ints
    reserve: Ints


def family(months: Months) -> Family:
    home = months.inputs.household
    first = months.inputs.first_month
    comes = [[row for row in home.income if shock.still_comes(row)] for shock in months.shocks]
    income = np.array([monthly(rows, first) for rows in comes])
    from_business = months.owner_drawings[:, 1:13]
    lump_sums, put_in = _dated(home.lump_sums), _dated(months.inputs.later_cash)
    spending, debts, savings = (monthly(rows, first)[None] for rows in (home.spending, home.debts, home.savings))
    net = income + from_business + lump_sums - spending - debts - savings - put_in
    reserve = home.reserve + net.cumsum(axis=1)
    return Family(income, from_business, lump_sums, spending, debts, savings, put_in, net, reserve)


def household_rows(months: Months, scenario: int = 0) -> tuple[HouseholdRow, ...]:
    """Twelve rows of one scenario, month 1 first."""
    lines = {name: of_scenario(table, scenario).tolist() for name, table in vars(family(months)).items()}
    return tuple(HouseholdRow(n + 1, **{name: values[n] for name, values in lines.items()}) for n in range(12))


def monthly(rows: Iterable[HouseholdLine], first_month: int) -> Ints:
    """What these lines bring or take in months 1 to 12, (12,) in minor units; the year opens in `first_month`."""
    table = np.zeros(12, dtype=np.int64)
    for row in rows:
        if row.calendar_months is None:
            table[: row.months_left] += row.amount
        else:
            falls = [calendar_month(first_month, n) in row.calendar_months for n in range(1, 13)]
            table[: row.months_left] += row.amount * np.array(falls[: row.months_left])
    return table


def _dated(rows: Iterable[DatedAmount]) -> Ints:
    table = np.zeros((1, 12), dtype=np.int64)
    for row in rows:
        if row.month <= 12:
            table[0, row.month - 1] += row.amount
    return table

"""From the opening to the closing cash of a month, line by line, as a money page tells it."""

from __future__ import annotations

from typing import NamedTuple

from app.finance.outlook import MonthRow

_IN = ("cash_sales", "collections", "owner_cash_in", "grant_cash_in", "loan_disbursed")
_OUT = (
    "supplier_payments", "operating_costs_total", "prepayments_paid", "taxes", "pre_opening_costs",
    "asset_purchases_cash", "deposits_paid", "loan_fee", "loan_interest", "loan_principal", "loan_savings",
    "owner_drawings",
)  # fmt: skip
KEYS = (*_IN, *_OUT)


class Movement(NamedTuple):
    """A line of the cash flow (one of KEYS) and what it adds to the box, below zero for money out."""

    line: str
    amount: int


def closing_cash(row: MonthRow) -> tuple[Movement, ...]:
    """The lines that move cash in a month, those of nothing left out; opening cash plus their sum is closing cash."""
    moves = [Movement(line, getattr(row, line)) for line in _IN]
    moves += [Movement(line, -getattr(row, line)) for line in _OUT]
    return tuple(move for move in moves if move.amount)

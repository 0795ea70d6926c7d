"""A stall whose every figure can be worked out in the head: 100 loaves a month at 10, each with 4 of flour.

Sales 1,000 a month, materials 400, all for cash; nothing else unless a test says so.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from app.finance.inputs import Asset, Household, LoanTerms, PlanInputs, Product

ALL_YEAR = (Decimal(100),) * 12
BREAD = Product("Bread", "loaf", 100, 10, 4, ALL_YEAR, (), ALL_YEAR, Decimal(0))
HOME = Household(reserve=0, adults=1, children=0)
STALL = PlanInputs("EUR", 1, 12, Decimal(0), (BREAD,), HOME)
# bought, given and owned before
THINGS = (Asset("A", 70, 0, 12, "cash"), Asset("B", 50, 0, 12, "grant_in_kind"), Asset("C", 30, 0, 12, "own_in_kind"))
# 1,200 back in twelve months, without interest unless a test asks for it: 100 a month
LOAN = LoanTerms(1_200, Decimal(0), 12, 0, Decimal(0), 1, "half_up")


def stall(**changes: Any) -> PlanInputs:
    """The stall with other fields of a plan."""
    return replace(STALL, **changes)


def bread(**changes: Any) -> Product:
    return replace(BREAD, **changes)


def home(**changes: Any) -> Household:
    return replace(HOME, **changes)


def loan(**changes: Any) -> LoanTerms:
    return replace(LOAN, **changes)


def in_month(month: int, pct: int) -> tuple[Decimal, ...]:
    """Twelve percentages: 100, but another one in one calendar month."""
    return tuple(Decimal(pct if n == month else 100) for n in range(1, 13))

"""Two papers with the same words, for chapter 13: interest on the whole loan, and on what is left."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.finance.rounding import half_up, to_places
from app.handbook.figures import Value
from app.language.money import Money
from app.matching.offers import LoanProduct
from app.matching.price import Cost, Method, cost
from app.plan.sourced import Origin

PRINCIPAL = 100_000  # 1,000.00: a round sum to count with, not an offer of anybody
MONTHS = 12
RATE = Decimal(2)  # of every 100 a month
CURRENCY = "GHS"
COUNTRY = "GH"

_PAPER = LoanProduct("paper", "", "", COUNTRY, CURRENCY, Origin("", "", "", "low"))


def comparison() -> dict[str, Value]:
    """The same loan under both methods: each month, in all, the price, the true price of a year."""
    flat, left = _paper("flat"), _paper("declining")
    return {
        "principal": Money(PRINCIPAL, CURRENCY),
        "months": MONTHS,
        "rate": RATE,
        "flat_interest": Money(half_up(PRINCIPAL * RATE / 100), CURRENCY),
        **_told("flat", flat),
        **_told("left", left),
        "flat_compounded": _of_hundred(flat.yearly.effective_yearly),
    }


def _paper(method: Method) -> Cost:
    return cost(replace(_PAPER, rate_method=method), PRINCIPAL, MONTHS, RATE * 12, method)


def _told(name: str, paper: Cost) -> dict[str, Value]:
    return {
        f"{name}_instalment": Money(half_up(Decimal(paper.given_back) / MONTHS), CURRENCY),
        f"{name}_total": Money(paper.given_back, CURRENCY),
        f"{name}_cost": Money(paper.price, CURRENCY),
        f"{name}_year": _of_hundred(paper.yearly.nominal_yearly),
    }


def _of_hundred(rate: Decimal | None) -> Decimal:
    if rate is None:
        raise ValueError("a paper that lends nothing has no price")
    return to_places(rate * 100, 1)

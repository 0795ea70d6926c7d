"""What a loan of the catalogue would cost in money, where its source gives rate and term.

An estimate with monthly instalments, at the higher end of each figure; insurance is left out, because most
sources do not say what it is taken from. Where the method of the rate is unknown, both ways are computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from app.finance.inputs import LoanTerms
from app.finance.loan import schedule
from app.finance.price.monthly import Price, price
from app.finance.rounding import half_up, to_places
from app.matching.need import Need
from app.matching.offers import LoanProduct, Range

PER_YEAR = {"month": 12, "half_year": 2, "year": 1}
Method = Literal["flat", "declining"]


@dataclass(frozen=True)
class Cost:
    """Minor units. `saved` is held by the lender and given back with the last instalment."""

    method: Method
    months: int
    received: int
    given_back: int
    fee: int
    saved: int
    yearly: Price

    @property
    def price(self) -> int:
        """What the loan costs in all: what is given back, less what was received."""
        return self.given_back - self.received


def costs(product: LoanProduct, need: Need) -> tuple[Cost, ...]:
    """One cost for each way that the rate may be meant; empty where amount, term or rate is unknown."""
    months = _months(product, need)
    yearly = yearly_rate(product)
    if need.amount is None or need.amount <= 0 or months is None or yearly is None:
        return ()
    if product.fee_without_amount or product.rate_method == "murabaha":
        return ()
    methods: tuple[Method, ...] = (product.rate_method,) if product.rate_method else ("declining", "flat")
    return tuple(cost(product, need.amount, months, yearly, method) for method in methods)


def cost(product: LoanProduct, amount: int, months: int, yearly: Decimal, method: Method) -> Cost:
    """The price of `amount` over `months` at `yearly` per cent."""
    fee = _share(amount, product.fee) + (product.fee_fixed or 0)
    saved = _share(amount, product.savings)
    payments = _flat(amount, months, yearly) if method == "flat" else _declining(amount, months, yearly)
    payments[-1] -= saved
    received = amount - fee - saved
    return Cost(method, months, received, sum(payments), fee, saved, _yearly(received, payments))


def _yearly(received: int, payments: list[int]) -> Price:
    """The price a year. Savings above the last instalment come back at the end: then a second, negative
    rate solves the flows too, and the one above zero is meant; money in hand, a loss at rate 0 and one
    change of sign below rate 0 leave exactly one.
    """
    found = price(received, payments)
    if found.effective_monthly is not None or not 0 < received < sum(payments):
        return found
    rate = Decimal(_rate_above_zero(received, payments))
    effective = (1 + rate) ** 12 - 1
    yearly = to_places(effective, 4)
    return Price(to_places(rate, 6), to_places(rate * 12, 4), yearly, to_places(effective * 100, 2))


def _rate_above_zero(received: int, payments: list[int]) -> float:
    low, high = 0.0, 10.0
    for _ in range(80):
        middle = (low + high) / 2
        worth = sum(payment / (1 + middle) ** n for n, payment in enumerate(payments, 1))
        low, high = (middle, high) if worth > received else (low, middle)
    return high


def yearly_rate(product: LoanProduct) -> Decimal | None:
    """The quoted rate for a year, at its higher end."""
    pct = _high(product.rate)
    if pct is None or product.rate_period is None:
        return None
    return pct * PER_YEAR[product.rate_period]


def _months(product: LoanProduct, need: Need) -> int | None:
    """The term asked for, brought into what the lender gives."""
    if need.term_months is None:
        return None
    months = need.term_months
    if product.term.most is not None:
        months = min(months, product.term.most)
    if product.term.least is not None:
        months = max(months, product.term.least)
    return max(1, int(months))


def _flat(amount: int, months: int, yearly: Decimal) -> list[int]:
    """Equal payments of the loan and of interest on the whole loan; the last takes the rounding."""
    total = amount + half_up(Fraction(yearly) * amount * months / 1200)
    payment = half_up(Fraction(total, months))
    return [payment] * (months - 1) + [total - payment * (months - 1)]


def _declining(amount: int, months: int, yearly: Decimal) -> list[int]:
    terms = LoanTerms(amount, yearly, months, 0, Decimal(0), 1, "half_up")
    return [row.payment for row in schedule(terms)]


def _share(amount: int, share: Range) -> int:
    return half_up(amount * Fraction(_high(share) or 0) / 100)


def _high(share: Range) -> Decimal | None:
    return share.least if share.most is None else share.most

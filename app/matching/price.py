"""What a loan of the catalogue would cost in money, where its source gives rate and term.

An estimate with monthly instalments, at the higher end of each figure; insurance is left out, because most
sources do not say what it is taken from. Where the method of the rate is unknown, both ways are computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from app.finance.loans.charges import Charge, PctCharge, Savings, of_base
from app.finance.loans.methods import Flat
from app.finance.loans.schedule import schedule
from app.finance.loans.terms import EQUAL_INSTALMENTS, Loan, Rate
from app.finance.price.monthly import Price, price
from app.finance.rounding import LARGEST_INPUT
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
    """One cost for each way that the rate may be meant, without interest there is one; empty where amount, term or
    rate is unknown, or where a plan lacks more than any loan is computed of."""
    months = _months(product, need)
    yearly = yearly_rate(product)
    if need.amount is None or not 0 < need.amount <= LARGEST_INPUT or months is None or yearly is None:
        return ()
    if product.fee_without_amount or product.rate_method == "murabaha":
        return ()
    both: tuple[Method, ...] = ("declining", "flat") if yearly else ("declining",)
    methods: tuple[Method, ...] = (product.rate_method,) if product.rate_method else both
    return tuple(cost(product, need.amount, months, yearly, method) for method in methods)


def cost(product: LoanProduct, amount: int, months: int, yearly: Decimal, method: Method) -> Cost:
    """The price of `amount` over `months` at `yearly` per cent."""
    saved = _share(amount, product.savings)
    table = schedule(
        Loan(
            principal=amount,
            rate=Rate(yearly),
            payments=months,
            method=Flat() if method == "flat" else EQUAL_INSTALMENTS,
            charges=(PctCharge("fee", _high(product.fee) or Decimal(0)), Charge("fee", product.fee_fixed or 0)),
            savings=(Savings(withheld=saved),),
        )
    )
    yearly_price = price(table.received, table.priced)
    return Cost(method, months, table.received, sum(table.priced), table.at_start.fees, saved, yearly_price)


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


def _share(amount: int, share: Range) -> int:
    return of_base(_high(share) or Decimal(0), amount)


def _high(share: Range) -> Decimal | None:
    return share.least if share.most is None else share.most

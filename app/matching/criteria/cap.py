"""Was the published price above today's legal limit? Then it cannot hold, and the lender is asked."""

from __future__ import annotations

from decimal import Decimal

from app.finance.price.caps import as_printed
from app.language.messages import Message, in_turn, say
from app.matching.columns import Columns
from app.matching.criteria.criterion import Criterion, Verdicts, verdicts, where
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.reasons import Verdict
from app.plan.legal_limit import LegalCap, holding

PERIODS = {"year": Decimal(1), "half_year": Decimal(2), "month": Decimal(12)}


def yearly(product: LoanProduct, cap: LegalCap) -> Decimal | None:
    """The published figure that the cap's own definition measures, a year; None where there is none."""
    if cap.measure != "rate":
        return product.yearly_cost.least
    if product.rate.least is None or product.rate_period is None:
        return None
    return product.rate.least * PERIODS[product.rate_period]


def cap_criterion(caps: tuple[LegalCap, ...], need: Need) -> Criterion | None:
    """The criterion for one country on one day; None where no number is known."""
    cap = holding(caps, need.today)
    if cap is None or cap.most is None:
        return None
    limit = cap.most

    def above(product: LoanProduct) -> bool:
        price = yearly(product, cap)
        return price is not None and as_printed(price) > limit

    def judge(offers: Columns, need: Need) -> Verdicts:
        return verdicts(offers, (where(offers, above), Verdict.ASK))

    def words(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
        price = yearly(product, cap)
        found = product.rate if cap.measure == "rate" else product.yearly_cost
        told = say("It cost %(price)s for every 100 a year. A legal limit is %(limit)s.", price=price, limit=limit)
        if found.most is not None and found.most != found.least:
            told = say(
                "It cost %(price)s or more for every 100 a year. A legal limit is %(limit)s.", price=price, limit=limit
            )
        return in_turn(told, cap.source) if cap.source else told

    return Criterion("cap", judge, words)

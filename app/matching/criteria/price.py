"""What is known of the price, what is missing in it, and what must be paid or saved before."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from app.language.messages import Message, say
from app.language.money import Money
from app.matching.columns import Columns
from app.matching.criteria.criterion import Criterion, Verdicts, simple, verdicts, where
from app.matching.need import Need
from app.matching.offers import LoanProduct
from app.matching.reasons import Verdict


def share_of(amount: int, pct: Decimal) -> int:
    """A share of an amount in minor units, half up."""
    return int((amount * pct / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def has_price(product: LoanProduct) -> bool:
    return product.rate.known or product.fee.known or product.yearly_cost.known


def judge_method(offers: Columns, need: Need) -> Verdicts:
    unknown = where(offers, lambda p: p.rate.known and p.rate_method is None)
    whole = where(offers, lambda p: p.rate.known and p.rate_method == "flat")
    return verdicts(offers, (unknown, Verdict.ASK), (whole, Verdict.ASK))


def say_method(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    if product.rate_method == "flat":
        return say("Interest runs on the whole loan to the end. That costs more.")
    return say("Is the interest on what is left, or on the whole loan?")


def judge_savings(offers: Columns, need: Need) -> Verdicts:
    return verdicts(offers, (where(offers, lambda p: p.savings.known), Verdict.BEFORE))


def say_savings(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    share = product.savings.most or product.savings.least or Decimal(0)
    if need.amount is None:
        return say("First save %(share)s of every 100. So the true price is higher.", share=share)
    mine = Money(share_of(need.amount, share), need.currency)
    return say("First save %(share)s of every 100. For you: %(mine)s.", share=share, mine=mine)


def judge_own_part(offers: Columns, need: Need) -> Verdicts:
    return verdicts(offers, (where(offers, lambda p: p.own_part.known), Verdict.BEFORE))


def say_own_part(product: LoanProduct, need: Need, verdict: Verdict) -> Message:
    share = product.own_part.most or product.own_part.least or Decimal(0)
    return say("You pay %(share)s of every 100 of the project yourself.", share=share)


TOTAL = simple("total", lambda p: not has_price(p), Verdict.ASK, say("What do I give back in all?"))
FEE = simple("fee", lambda p: p.fee_without_amount, Verdict.ASK, say("There is a fee. How much is it?"))
METHOD = Criterion("method", judge_method, say_method)
SAVINGS = Criterion("savings", judge_savings, say_savings)
SAVINGS_BACK = simple("savings_back", lambda p: p.savings.known, Verdict.ASK, say("When do I get my savings back?"))
OWN_PART = Criterion("own_part", judge_own_part, say_own_part)

"""What a lender's paper asks beside its rate, in words: fees in money, savings each time, what grace means (N4, N5)."""

from __future__ import annotations

from collections.abc import Iterator

from app.finance.debt import keeps_savings
from app.finance.inputs import LoanTerms
from app.finance.loan import table
from app.finance.loans.charges import Charge
from app.language.messages import Message, mark, say
from app.language.money import Money

FEES = {"start": mark("Fixed fee at the start: %(amount)s."), "each": mark("Fee with each instalment: %(amount)s.")}
GRACE = {
    "later": say("In the grace months no interest is paid. It comes with the first instalment."),
    "added": say("In the grace months no interest is paid. It is added to the loan."),
    "free": say("The grace months cost no interest."),
}


KEPT = {
    (False, False): mark("Of %(loan)s the lender keeps %(savings)s as savings. %(received)s comes into the hand."),
    (True, False): mark(
        "Of %(loan)s the lender keeps %(fees)s as fee and %(savings)s as savings. %(received)s comes into the hand."
    ),
    (True, True): mark(
        "Of %(loan)s the lender keeps %(fees)s for fees and interest and %(savings)s as savings. "
        "%(received)s comes into the hand."
    ),
}


def beside_the_rate(terms: LoanTerms | None, currency: str) -> Iterator[Message]:
    """Nothing where the paper asks nothing of this."""
    if terms is None:
        return
    for charge in terms.charges:
        if isinstance(charge, Charge) and charge.when in FEES:
            yield say(FEES[str(charge.when)], amount=Money(charge.amount or 0, currency))
    for saving in terms.savings:
        if saving.each and saving.returned:
            each = Money(saving.each, currency)
            yield say("Savings with each instalment: %(amount)s. They come back at the end.", amount=each)
        elif saving.each:
            each = Money(saving.each, currency)
            yield say("Savings with each instalment: %(amount)s. They do not come back.", amount=each)
    yield from _paid_out(terms, currency)
    if keeps_savings(terms):
        yield say("The true price counts savings that the lender keeps: until the end nobody can use them.")
    if terms.grace_months and terms.grace_kind in GRACE:
        yield GRACE[terms.grace_kind]


def _paid_out(terms: LoanTerms, currency: str) -> Iterator[Message]:
    """What comes into the hand, where the lender keeps savings of it that come back."""
    found = table(terms)
    start = found.at_start
    if start.savings:
        fees = start.fees + start.insurance + start.interest
        amounts = {"loan": found.lent, "fees": fees, "savings": start.savings, "received": found.received}
        money = {key: Money(minor, currency) for key, minor in amounts.items() if minor or key == "received"}
        yield say(KEPT[bool(fees), bool(start.interest)], **money)
        yield say("The savings come back with the last payment, in month %(n)s.", n=terms.term_months)

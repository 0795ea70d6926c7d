"""What a lender's paper asks beside its rate, in words: fees in money, savings each time, what grace means (N4, N5)."""

from __future__ import annotations

from collections.abc import Iterator

from app.finance.debt import keeps_savings
from app.finance.inputs import LoanTerms
from app.finance.loans.charges import Charge
from app.language.messages import Message, mark, say
from app.language.money import Money

FEES = {"start": mark("Fixed fee at the start: %(amount)s."), "each": mark("Fee with each instalment: %(amount)s.")}
GRACE = {
    "later": say("In the grace months no interest is paid. It comes with the first instalment."),
    "added": say("In the grace months no interest is paid. It is added to the loan."),
    "free": say("The grace months cost no interest."),
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
    if keeps_savings(terms):
        yield say("The true price counts savings that the lender keeps: until the end nobody can use them.")
    if terms.grace_months and terms.grace_kind in GRACE:
        yield GRACE[terms.grace_kind]

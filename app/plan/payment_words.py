"""How one payment of the loan comes about, in sentences: its interest, and what of it gives the loan back."""

from __future__ import annotations

from collections.abc import Iterator

from app.finance.outlook import Outlook
from app.finance.payment_steps import InterestStep, interest_step, principal_step
from app.language.messages import Message, Share, mark, say
from app.language.money import Money
from app.plan.rhythms import COUNTED

_WHY_NONE = {
    "kept_back": mark("The interest of the whole time was kept back on the first day. No payment has any."),
    "not_counted": mark("In the grace months the lender counts no interest."),
    "waits": mark("In this payment no interest is due. It comes with a later payment."),
}
_ADDED = mark("The interest is not paid now: you owe it too, and it is added to the loan.")
_WHY_BACK = {
    "added": _ADDED,
    "nothing": mark("With this payment nothing of the loan is given back."),
    "all_left": mark("The last payment gives back all that is left."),
}


def interest_words(outlook: Outlook, n: int) -> Iterator[Message]:
    """On what and how long it is counted, and how it is rounded; nothing for a plan without a loan."""
    found, currency = interest_step(outlook, n), outlook.inputs.currency
    if found is None:
        return
    if found.kind in _WHY_NONE:
        yield say(_WHY_NONE[found.kind])
    elif found.kind == "whole_loan":
        yield say(
            "The lender counts %(rate)s of every 100 a year on the whole loan of %(loan)s, to the end: %(total)s.",
            rate=Share(found.rate),
            loan=Money(found.base, currency),
            total=Money(found.total, currency),
        )
        yield say("It is shared out over the payments.")
    else:
        yield from _on_what_is_owed(found, currency)


def principal_words(outlook: Outlook, n: int) -> Iterator[Message]:
    """What is left of a payment when its interest is paid, or by what else it is told."""
    found, currency = principal_step(outlook, n), outlook.inputs.currency
    if found is None:
        return
    if found.kind in _WHY_BACK:
        yield say(_WHY_BACK[found.kind])
    elif found.kind == "rest":
        yield say(
            "Interest and what you give back are %(each)s together. Less %(interest)s interest, %(back)s are left.",
            each=Money(found.each, currency),
            interest=Money(found.own, currency),
            back=Money(found.each - found.own, currency),
        )
    elif found.kind == "equal_parts":
        yield say("The loan is given back in equal parts. Their number: %(n)s.", n=found.parts)


def _on_what_is_owed(found: InterestStep, currency: str) -> Iterator[Message]:
    yield say(
        "%(left)s was still owed. At %(rate)s of every 100 a year that is %(interest)s for %(time)s.",
        left=Money(found.base, currency),
        rate=Share(found.rate),
        interest=Money(found.own, currency),
        time=COUNTED[found.rhythm.unit](found.rhythm.every),
    )
    if found.rounded:
        yield say("It is rounded to the nearest %(least)s.", least=Money(1, currency))
    if found.waited:
        yield say("To this comes what waited from the months before: %(waited)s.", waited=Money(found.waited, currency))
    if found.kind == "added":
        yield say(_ADDED)

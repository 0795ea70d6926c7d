"""How a loan is paid, in words: what its main amount is called, how often and how much each time, and who said so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.finance.loans.terms import FOUR_WEEKLY, MONTHLY, TWO_WEEKLY, WEEKLY
from app.finance.outlook import Instalment
from app.finance.repayment import Repayment
from app.language.messages import Message, Month, count, mark, say
from app.language.money import Money
from app.plan.answered import value
from app.plan.fields import AllAnswers
from app.plan.sections.borrowing import wants_loan

EQUAL = {
    MONTHLY: mark("Instalment a month"),
    FOUR_WEEKLY: mark("Instalment every four weeks"),
    TWO_WEEKLY: mark("Instalment every two weeks"),
    WEEKLY: mark("Instalment a week"),
}
ONLY, LARGEST = mark("The only payment"), mark("Largest instalment")
TO_PAY_ALL = {  # by whether there is a loan
    True: mark("Sales a month that pay business, family and loan"),
    False: mark("Sales a month that pay business and family"),
}
NAMES = (*EQUAL.values(), ONLY, LARGEST)
IF_EQUAL = mark("Instalments a month, if all were equal")  # what ratios weigh a loan by, whose payments are not
SHARE_AS_IF_EQUAL = mark(
    "If all instalments were equal, %(share)s of every 100 that the family has left would go to them."
)
SHARE_IF_EQUAL = mark("All instalments, if they were equal, of every 100 that the family has left")


@dataclass(frozen=True)
class Main:
    """The one amount that tells a loan where only one can: what it is called, and a payment of that amount."""

    name: str
    instalment: Instalment


def main(paid: Repayment) -> Main:
    """The usual payment where all are equal, else the largest."""
    if paid.number == 1:
        return Main(ONLY, paid.last)
    if paid.usual:
        return Main(EQUAL[paid.rhythm], paid.usual)
    return Main(LARGEST, paid.largest)


def how_often(paid: Repayment) -> Message:
    """How many payments, and how long from one to the next."""
    n = paid.number
    if not paid.regular or n == 1:
        return count("One payment.", "%(n)s payments in all.", n)
    if paid.rhythm == WEEKLY:
        return count("One payment a week.", "%(n)s payments, one a week.", n)
    if paid.rhythm == TWO_WEEKLY:
        return count("One payment every two weeks.", "%(n)s payments, one every two weeks.", n)
    if paid.rhythm == FOUR_WEEKLY:
        return count("One payment every four weeks.", "%(n)s payments, one every four weeks.", n)
    return count("One payment a month.", "%(n)s payments, one a month.", n)


def how_much(paid: Repayment, currency: str) -> Iterator[Message]:
    """Every amount that is paid; of unequal ones the largest and where they go."""
    largest, last = (Money(one.payment, currency) for one in (paid.largest, paid.last))
    if paid.number == 1:
        yield say("It is %(amount)s, in month %(n)s.", amount=last, n=paid.last.month)
        return
    yield from _before(paid, currency)
    if len(paid.full) == 1:
        yield say("The last one gives the loan back: %(amount)s.", amount=last)
    elif paid.usual:
        if first := paid.first_apart:
            yield first_words(first, currency)
        yield say("%(sentence)s.", sentence=how_many(paid, paid.usual, currency))
    elif paid.falling:
        yield say("The largest is %(amount)s. Then they get smaller, down to %(last)s.", amount=largest, last=last)
    else:
        yield say("The largest is %(amount)s, in month %(n)s.", amount=largest, n=paid.largest.month)


def how_many(paid: Repayment, usual: Instalment, currency: str) -> Message:
    """How many equal payments of which amount, and the last one where it is another."""
    n, amount = paid.usual_times, Money(usual.payment, currency)
    if paid.last.payment == usual.payment:
        return count("%(n)s of %(amount)s", "%(n)s of %(amount)s", n, amount=amount)
    last = Money(paid.last.payment, currency)
    return count(
        "%(n)s of %(amount)s and a last one of %(last)s",
        "%(n)s of %(amount)s and a last one of %(last)s",
        n,
        amount=amount,
        last=last,
    )


def first_words(first: Instalment, currency: str) -> Message:
    """Of a first full payment that is larger than those after it."""
    return say("The first one is larger: %(amount)s.", amount=Money(first.payment, currency))


def _before(paid: Repayment, currency: str) -> Iterator[Message]:
    """The first payments, where they give nothing back."""
    same = {one.payment for one in paid.before}
    if len(same) == 1:
        yield count(
            "The first one is %(amount)s and gives nothing of the loan back.",
            "The first %(n)s are %(amount)s each and give nothing of the loan back.",
            len(paid.before),
            amount=Money(same.pop(), currency),
        )
    elif same:
        yield count(
            "The first one gives nothing of the loan back.",
            "The first %(n)s give nothing of the loan back.",
            len(paid.before),
        )


def another_offer(answers: AllAnswers) -> Message | None:
    """What becomes of the terms that are written, where somebody comes to write down an offer."""
    if value(answers, "sources", "rate") is None:
        return None
    return say("A plan has the terms of one offer. Another offer takes their place; the version before keeps them.")


def terms_told(answers: AllAnswers) -> tuple[Message, ...]:
    """Who told the lender's terms and when (N5), or that nobody wrote it, and what a late payment costs."""
    if not wants_loan(answers):
        return ()
    who, month, late = (value(answers, "sources", key) for key in ("told_by", "told_in", "penalty"))
    when = {"month": Month.of(month)} if month else {}
    if who and when:
        asked = {"who": who, **when}
        told = say("Who told these terms, or on which paper they stand: “%(who)s”, %(month)s.", **asked)
    elif who:
        told = say("Who told these terms, or on which paper they stand: “%(who)s”. The month is not written.", who=who)
    elif when:
        told = say("These terms are of %(month)s. Who told them is not written.", **when)
    else:
        told = say("It is not written who told these terms, or when.")
    return (told, say("If a payment is late: “%(penalty)s”.", penalty=late)) if late else (told,)

"""What a loan is for: things that wait for a loan that nobody wants or wear out before it is paid, and a loan of which
little is told. Needs the answers only."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import Message, count, say
from app.language.money import Money
from app.plan import purpose
from app.plan.answered import called, money, rows, value
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers, known
from app.plan.words import own


def loan_use_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """C4 and N3, what both answer, and how long that lasts (X16)."""
    wanted = value(answers, "sources", "want_loan")
    if wanted == "no":
        yield from _without_a_loan(answers)
    elif wanted == "yes":
        yield from _rest(answers, currency)
        yield from _two_payers(answers)
        yield from _longer_than_its_thing(answers)


def _without_a_loan(answers: AllAnswers) -> Iterator[Advice]:
    """C4: who pays for the thing was told before it was clear that there is no loan."""
    for row in rows(answers, "start", "assets"):
        if row.get("payer") == "loan":
            message = say("A loan is to pay “%(thing)s”, but you want no loan.", thing=own(called(row)))
            yield Advice("C4", "ask", "none", message, say("Who pays for it?"), "start", "assets")


def _rest(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """N3: all that it is to pay costs less than half of it."""
    told, loan = purpose.cost(answers), money(answers, "sources", "amount")
    if told is not None and told * 2 < loan:
        message = say(
            "What the loan is to pay costs %(cost)s. The loan is %(loan)s. What does the rest pay?",
            cost=Money(told, currency),
            loan=Money(loan, currency),
        )
        repair = say("Tick all that it pays, or borrow less.")
        yield Advice("N3", "ask", "none", message, repair, "sources", "purpose")


def _two_payers(answers: AllAnswers) -> Iterator[Advice]:
    """C4, once for all things."""
    if message := ticked_and_paid_otherwise(answers):
        repair = say("Change who pays in the list, or what the loan pays.")
        yield Advice("C4", "amber", "none", message, repair, "start", "assets")


def _longer_than_its_thing(answers: AllAnswers) -> Iterator[Advice]:
    """X16: a thing that the loan pays, by its line (C4) or by the purpose (N3), is worn out before that is paid."""
    term = value(answers, "sources", "term")
    things = purpose.things(answers) if term is not None else ()
    for row in things:
        if known(row.get("life")) and int(row["life"]) < int(term):
            message = count(
                "“%(thing)s” lasts one month. The loan for it is longer.",
                "“%(thing)s” lasts %(n)s months. The loan for it is longer.",
                int(row["life"]),
                thing=own(called(row)),
            )
            yield Advice("X16", "amber", "none", message, None, "sources", "dates")


def ticked_and_paid_otherwise(answers: AllAnswers) -> Message | None:
    """The list says who pays for a thing, and the loan is ticked to pay it."""
    found = purpose.paid_otherwise(answers)
    if not found:
        return None
    things = own(", ".join(map(called, found)))
    return say(
        "The loan is to pay “%(things)s”. In your list of things the loan does not pay it. Who pays?", things=things
    )

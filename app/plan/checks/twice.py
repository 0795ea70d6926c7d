"""W2 and C10: pay and papers that two parts ask for, so that nothing is counted twice."""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import say
from app.language.money import Money
from app.plan import twice
from app.plan.checks.advice import Advice
from app.plan.fields import AllAnswers


def twice_advice(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    yield from _pay(answers)
    yield from _papers(answers, currency)


def _pay(answers: AllAnswers) -> Iterator[Advice]:
    """W2: a cost is pay, and somebody is paid under the people too."""
    paid = twice.paid_people(answers)
    for cost in twice.pay_in_costs(answers) if paid else ():
        message = say(
            "“%(cost)s” is pay in your costs. “%(person)s” is paid too. Is it the same pay?",
            cost=cost["name"],
            person=paid[0]["name"],
        )
        repair = say("If it is the same, keep it in one place only.")
        yield Advice("W2", "ask", "none", message, repair, "costs", "costs")


def _papers(answers: AllAnswers, currency: str) -> Iterator[Advice]:
    """C10: what is paid before opening looks like a paper whose price is counted with the rules."""
    for row in twice.papers_again(answers):
        message = say(
            "“%(name)s” stands before opening. Your papers count %(amount)s already. Is it the same?",
            name=row["name"],
            amount=Money(twice.for_papers(answers), currency),
        )
        repair = say("If it is the same, keep it in one place only.")
        yield Advice("C10", "ask", "none", message, repair, "start", "opening_costs")
